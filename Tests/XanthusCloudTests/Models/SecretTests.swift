import Testing
import XanthusCloud

@Suite("Secret")
struct SecretTests {
    private struct Holder {
        let token: Secret<String>
        let key: Secret<[UInt8]>?
    }

    @Test func `shows nothing however it is printed`() {
        let secret = Secret("hunter2")
        let holder = Holder(token: secret, key: Secret([104, 117, 110]))
        var dumps = ""
        dump(secret, to: &dumps)
        dump(holder, to: &dumps)
        dump([secret], to: &dumps)
        let texts = [
            "\(secret)", String(describing: secret), String(reflecting: secret), secret.debugDescription,
            "\(Optional(secret) as Any)", "\(holder)", String(reflecting: holder), "\([secret])",
            "\(["token": secret])", "\(Mirror(reflecting: secret).children.map { "\($0)" })", dumps,
        ]
        for text in texts {
            #expect(!text.contains("hunter2"))
            #expect(!text.contains("104"))
        }
        #expect("\(secret)" == "<redacted>")
        #expect(Mirror(reflecting: secret).children.isEmpty)
    }

    @Test func `lends its value, and lets errors of the borrower through`() throws {
        let secret: Secret<String> = "hunter2"
        #expect(secret.withUnsafeValue { $0.count } == 7)
        #expect(throws: CancellationError.self) {
            try secret.withUnsafeValue { _ throws in throw CancellationError() }
        }
    }

    @Test func `stays hidden in credentials and providers`() throws {
        let credentials = try HetznerCredentials(token: Secret("hunter2" + String(repeating: "x", count: 57)))
        let provider = try HetznerProvider(
            credentials,
            configuration: HetznerConfiguration(
                client: ClientConfiguration(transport: MockTransport(script: []))
            )
        )
        var text = ""
        dump(credentials, to: &text)
        dump(provider, to: &text)
        #expect(!(text + "\(provider)\(credentials)").contains("hunter2"))
        #expect(text.contains("<redacted>"))
    }
}
