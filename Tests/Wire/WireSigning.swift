internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// Signs requests that are read from standard input, one JSON object a line.
struct WireSigning {
    /// A request to sign.
    struct Wish: Decodable {
        let method: String
        let authority: String
        /// Path and query, as on the wire.
        let target: String
        let contentType: String?
        let body: Data?
        /// Seconds since 1970.
        let date: Double
    }

    /// A signed request.
    struct Result: Encodable {
        let signingString: String
        let headers: [String: String]
    }

    private let signer: OCIRequestSigner

    init(keyFile: String, keyID: String) throws {
        let pem = try String(contentsOfFile: keyFile, encoding: .utf8)
        signer = OCIRequestSigner(keyID: keyID, key: try RSAPrivateKey(pem: Secret(pem)))
    }

    func run() throws {
        while let line = readLine() {
            let wish = try JSONDecoder().decode(Wish.self, from: Data(line.utf8))
            try Wire.show(try sign(wish))
        }
    }

    private func sign(_ wish: Wish) throws -> Result {
        guard let method = HTTPRequest.Method(wish.method) else { throw CocoaError(.formatting) }
        var request = HTTPRequest(method: method, scheme: "https", authority: wish.authority, path: wish.target)
        request.headerFields[.contentType] = wish.contentType
        let signed = try signer.sign(request, body: wish.body, at: Date(timeIntervalSince1970: wish.date))
        return Result(
            signingString: OCISigningString(signed)?.text ?? "",
            headers: Dictionary(signed.headerFields.map { ($0.name.canonicalName, $0.value) }) { first, _ in first }
        )
    }
}
