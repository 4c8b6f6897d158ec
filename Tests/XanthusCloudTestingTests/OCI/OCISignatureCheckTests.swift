import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Signatures, as simulated OCI checks them")
struct OCISignatureCheckTests {
    private let setup = OCISetup()
    private static let refusal =
        "The required information to complete authentication was not provided or was incorrect."
    private static let stranger = Result { try RSAPrivateKey.generate() }

    private func expectRefused(
        _ mistakes: SignedCaller.Mistakes,
        _ method: HTTPRequest.Method = .get,
        _ path: String? = nil,
        _ body: JSON? = nil
    ) async throws {
        let answer = try await setup.call(method, path ?? "/vcns\(setup.query)", body, mistakes: mistakes)
        #expect(answer.status == 401)
        #expect(answer.code == "NotAuthenticated")
        #expect(answer.message == Self.refusal)
    }

    @Test func `a proper signature is accepted, with and without a body`() async throws {
        #expect(try await setup.call(.get, "/vcns\(setup.query)").status == 200)
        let body: JSON = ["compartmentId": .string(setup.compartment), "cidrBlocks": ["10.0.0.0/16"]]
        #expect(try await setup.call(.post, "/vcns", body).status == 200)
    }

    @Test func `another key, an unknown key id and no signature at all are refused alike`() async throws {
        try await expectRefused(.init(key: try Self.stranger.get()))
        try await expectRefused(.init(keyID: "ocid1.tenancy.oc1..a/ocid1.user.oc1..b/00:11"))
        try await expectRefused(.init(alter: { _ in "" }))
        try await expectRefused(.init(alter: { $0.replacing("Signature ", with: "Bearer ") }))
        try await expectRefused(.init(alter: { $0.replacing("rsa-sha256", with: "hmac-sha256") }))
        try await expectRefused(.init(alter: { $0.replacing("version=\"1\"", with: "version=\"2\"") }))
        try await expectRefused(.init(alter: { $0 + ",keyId=\"twice\"" }))
    }

    @Test func `a further key is known once it is registered`() async throws {
        let key = try Self.stranger.get()
        await setup.cloud.register(key.publicKey, as: "tenancy/user/print")
        let answer = try await setup.call(
            .get,
            "/vcns\(setup.query)",
            mistakes: .init(key: key, keyID: "tenancy/user/print")
        )
        #expect(answer.status == 200)
    }

    @Test(arguments: ["date", "(request-target)", "host"])
    func `each of these is signed for every verb`(header: String) async throws {
        try await expectRefused(.init(unsigned: [header]))
        try await expectRefused(.init(unsigned: [header]), .delete, "/vcns/x")
    }

    @Test(arguments: ["content-length", "content-type", "x-content-sha256"], [HTTPRequest.Method.post, .put])
    func `each of these is signed where there may be a body`(header: String, method: HTTPRequest.Method) async throws {
        try await expectRefused(.init(unsigned: [header]), method, "/vcns", [:])
        #expect(try await setup.call(.get, "/vcns\(setup.query)", mistakes: .init(unsigned: [header])).status == 200)
    }

    @Test func `a body other than the signed one is refused, even one of equal length`() async throws {
        let body: JSON = ["compartmentId": .string(setup.compartment), "cidrBlocks": ["10.0.0.0/16"]]
        let text = String(decoding: body.data, as: UTF8.self)
        let other = Data(text.replacing("10.0", with: "10.1").utf8)
        try await expectRefused(.init(sentBody: other), .post, "/vcns", body)
        try await expectRefused(.init(sentBody: Data((text + " ").utf8)), .post, "/vcns", body)
        #expect(await setup.cloud.contents == [])
    }

    @Test func `the target is verified as it was sent, not as it reads`() async throws {
        let signed = "/vcns\(setup.query)&displayName=a%20b"
        try await expectRefused(.init(sentPath: "/vcns\(setup.query)&displayName=a+b"), .get, signed)
        #expect(try await setup.call(.get, signed).status == 200)
    }

    @Test(arguments: [299.0, 300, -299, -300], [false, true])
    func `five minutes of skew are forgiven`(offset: TimeInterval, usesXDate: Bool) async throws {
        let answer = try await setup.call(
            .get,
            "/vcns\(setup.query)",
            mistakes: .init(dateOffset: offset, usesXDate: usesXDate)
        )
        #expect(answer.status == 200)
    }

    @Test(arguments: [301.0, -301], [false, true])
    func `more is refused, and the answer says what time it is`(offset: TimeInterval, usesXDate: Bool) async throws {
        let answer = try await setup.call(
            .get,
            "/vcns\(setup.query)",
            mistakes: .init(dateOffset: offset, usesXDate: usesXDate)
        )
        #expect(answer.status == 401)
        #expect(answer.code == "NotAuthenticated")
        let now = setup.clock.date
        #expect(
            answer.message == """
                Date '\(OCIDate.message(now + offset))' is not within allowed clock skew. \
                Current 'Sun, 01 Nov 2026 12:00:00 UTC', valid datetime range: \
                ['Sun, 01 Nov 2026 11:55:00 UTC', 'Sun, 01 Nov 2026 12:05:00 UTC']
                """
        )
        #expect(answer.headers[.date] == "Sun, 01 Nov 2026 12:00:00 GMT")
    }

    @Test func `with both dates it goes by x-date, which then has to be signed`() async throws {
        let headers: HTTPFields = [.xDate: OCIDate.http(setup.clock.date)]
        #expect(try await setup.call(.get, "/vcns\(setup.query)", headers: headers).status == 401)
        let stale: HTTPFields = [.date: OCIDate.http(setup.clock.date - 9999)]
        let answer = try await setup.call(
            .get,
            "/vcns\(setup.query)",
            headers: stale,
            mistakes: .init(usesXDate: true)
        )
        #expect(answer.status == 200)
    }
}
