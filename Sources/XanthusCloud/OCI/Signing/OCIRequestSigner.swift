public import HTTPTypes

public import struct Foundation.Data
public import struct Foundation.Date

/// What signs requests to Oracle Cloud Infrastructure (Signature version 1, RSA with SHA-256).
///
/// ```swift
/// let signer = OCIRequestSigner(keyID: credentials.keyID, key: credentials.privateKey)
/// let signed = try signer.sign(request, body: body, at: time.now)
/// ```
///
/// Path and query are signed as they stand in the request, so they must not be encoded anew afterwards. Oracle takes a
/// signature for five minutes around its date: sign each attempt of a repeated request again.
public struct OCIRequestSigner: Sendable {
    /// Tenancy, user and fingerprint, joined by slashes: how Oracle finds the public key.
    public let keyID: String
    private let key: RSAPrivateKey

    /// Creates a signer.
    ///
    /// - Parameters:
    ///   - keyID: Tenancy, user and fingerprint, joined by slashes.
    ///   - key: The private half of the API key.
    public init(keyID: String, key: RSAPrivateKey) {
        self.keyID = keyID
        self.key = key
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
        guard let headers = OCISigningString.headers(for: request.method) else {
            throw refusal("Oracle signs GET, HEAD, DELETE, PUT, POST and PATCH, not \(request.method).")
        }
        var request = request
        request.headerFields[.date] = date
        if headers.contains("x-content-sha256") {
            let body = body ?? Data()
            request.headerFields[.contentLength] = String(body.count)
            request.headerFields[.contentType] = request.headerFields[.contentType] ?? "application/json"
            request.headerFields[.contentSHA256] = Digest.sha256(body).base64
        } else if body?.isEmpty == false {
            throw refusal("A \(request.method) request has no signed body; send none.")
        }
        guard let signingString = OCISigningString(request) else {
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
    /// The key id; it holds no secret.
    public var description: String { "OCI request signer \(keyID)" }
    /// A mirror of the key id alone.
    public var customMirror: Mirror { Mirror(self, children: ["keyID": keyID]) }
}

extension HTTPField.Name {
    /// The header that holds the base64 SHA-256 digest of the body.
    package static let contentSHA256 = HTTPField.Name("x-content-sha256")!
}
