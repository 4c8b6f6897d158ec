public import HTTPTypes

public import struct Foundation.Data
public import struct Foundation.Date

/// What signs requests to Oracle Cloud Infrastructure (Signature version 1, RSA with SHA-256).
///
/// ```swift
/// let signer = OCIRequestSigner(keyID: "\(tenancy)/\(user)/\(key.fingerprint)", key: key)
/// let signed = try signer.sign(request, body: body, at: time.now)
/// ```
///
/// Path and query are signed as they stand in the request, so they must not be encoded anew afterwards. Oracle takes a
/// signature for five minutes around its date: sign each attempt of a repeated request again.
public struct OCIRequestSigner: Sendable {
    /// How Oracle finds the public key: tenancy, user and fingerprint, joined by slashes; or `ST$` and a token that
    /// names the key, which is a secret.
    public let keyID: String
    private let key: RSAPrivateKey
    private let delegation: Secret<String>?
    private let leavesOutHost: Bool

    /// Creates a signer.
    ///
    /// - Parameters:
    ///   - keyID: Tenancy, user and fingerprint, joined by slashes; or `ST$` and a token.
    ///   - key: The private half of the API key, or of the key that the token names.
    public init(keyID: String, key: RSAPrivateKey) {
        self.init(keyID: keyID, key: key, delegation: nil, leavesOutHost: false)
    }

    /// Creates a signer of special requests.
    ///
    /// - Parameters:
    ///   - delegation: The token of a user in whose name an instance acts; it is sent and signed as `opc-obo-token`.
    ///   - leavesOutHost: Whether the host is not signed, as in requests for a token that are signed by a certificate.
    init(keyID: String, key: RSAPrivateKey, delegation: Secret<String>?, leavesOutHost: Bool = false) {
        self.keyID = keyID
        self.key = key
        self.delegation = delegation
        self.leavesOutHost = leavesOutHost
    }

    /// The fingerprint of the key.
    var fingerprint: String { key.fingerprint }

    /// Whether it signs with the same key under the same name.
    func isSame(as other: OCIRequestSigner) -> Bool { keyID == other.keyID && fingerprint == other.fingerprint }

    /// Returns a signer with the same key under another name, such as that of a younger token.
    func renamed(_ keyID: String) -> OCIRequestSigner {
        OCIRequestSigner(keyID: keyID, key: key, delegation: delegation, leavesOutHost: leavesOutHost)
    }

    /// Signs a request.
    ///
    /// POST, PUT and PATCH get Content-Length, Content-Type (JSON unless the request says otherwise) and
    /// `x-content-sha256` even without a body, since Oracle wants them signed always.
    ///
    /// - Parameters:
    ///   - request: The request. Host and port are taken from its authority.
    ///   - body: The bytes that will be sent.
    ///   - date: The date now.
    /// - Returns: The request with the headers that were signed, and Authorization.
    /// - Throws: ``CloudError`` with code `.invalidRequest` if Oracle has no signature for such a request.
    public func sign(_ request: HTTPRequest, body: Data?, at date: Date) throws(CloudError) -> HTTPRequest {
        try sign(request, body: body, date: HTTPDate.string(from: date))
    }

    func sign(_ request: HTTPRequest, body: Data?, date: String) throws(CloudError) -> HTTPRequest {
        var request = request
        if let delegation { request.headerFields[.opcOboToken] = delegation.withUnsafeValue { $0 } }
        guard var headers = OCISigningString.headers(of: request) else {
            throw refusal("Oracle signs GET, HEAD, DELETE, PUT, POST and PATCH, not \(request.method).")
        }
        if leavesOutHost { headers.removeAll { $0 == "host" } }
        request.headerFields[.date] = date
        if headers.contains("x-content-sha256") {
            let body = body ?? Data()
            request.headerFields[.contentLength] = String(body.count)
            request.headerFields[.contentType] = request.headerFields[.contentType] ?? "application/json"
            request.headerFields[.contentSHA256] = Digest.sha256(body).base64
        } else if body?.isEmpty == false {
            throw refusal("A \(request.method) request has no signed body; send none.")
        }
        guard let signingString = OCISigningString(request, headers: headers) else {
            throw refusal("The request lacks a host or a path.")
        }
        let signature: Data
        do {
            signature = try key.signature(for: signingString.text.utf8)
        } catch {
            throw CloudError(.invalidRequest, "The request could not be signed.", provider: "oci", underlying: error)
        }
        request.headerFields[.authorization] =
            "Signature version=\"1\",headers=\"\(headers.joined(separator: " "))\",keyId=\"\(keyID)\","
            + "algorithm=\"rsa-sha256\",signature=\"\(signature.base64EncodedString())\""
        return request
    }

    private func refusal(_ message: String) -> CloudError {
        CloudError(.invalidRequest, message, provider: "oci")
    }
}

extension OCIRequestSigner: CustomStringConvertible, CustomReflectable {
    /// The key id, but not a token.
    public var description: String { "OCI request signer \(shownKeyID)" }
    /// A mirror of the key id alone.
    public var customMirror: Mirror { Mirror(self, children: ["keyID": shownKeyID]) }

    private var shownKeyID: String { keyID.hasPrefix("ST$") ? "ST$<redacted>" : keyID }
}

extension HTTPField.Name {
    /// The header that holds the base64 SHA-256 digest of the body.
    package static let contentSHA256 = HTTPField.Name("x-content-sha256")!
    /// The header that holds the token of a user in whose name an instance acts.
    static let opcOboToken = HTTPField.Name("opc-obo-token")!
}
