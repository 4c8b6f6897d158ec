import Foundation
import HTTPTypes

@testable import XanthusCloud

/// Tokens as Oracle issues them, except that nobody has signed them.
enum OCITokens {
    static func text(_ claims: [String: Any]) throws -> String {
        let header = try JSONSerialization.data(withJSONObject: ["alg": "RS256"])
        let payload = try JSONSerialization.data(withJSONObject: claims, options: .sortedKeys)
        return [header, payload, Data("signature".utf8)].map(base64URL).joined(separator: ".")
    }

    /// A token for one hour of an account.
    static func text(_ name: String, issued: Date, life: TimeInterval = 3600) throws -> String {
        try text([
            "sub": name, "tenant": OCISetup.tenancy, "iat": Int(issued.timeIntervalSince1970),
            "exp": Int(issued.timeIntervalSince1970 + life),
        ])
    }

    static func grant(_ name: String, issued: Date, life: TimeInterval = 3600) throws -> OCIRenewedSigner.Grant {
        guard let token = OCISecurityToken(Secret(try text(name, issued: issued, life: life))) else {
            throw CloudError(.invalidResponse, "No token.")
        }
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        return OCIRenewedSigner.Grant(token: token, signer: OCIRequestSigner(keyID: token.keyID, key: key))
    }

    /// Answers a request as Oracle does by its clock: with an empty list, unless the token has expired or the date of the
    /// signature is off, of which it tells no more than the date.
    static func answer(_ received: MockTransport.Received, at date: Date) throws -> (HTTPResponse, Data) {
        let fields: HTTPFields = [.date: HTTPDate.string(from: date)]
        let signed = received.header("date").flatMap(HTTPDate.date(from:)) ?? .distantPast
        let keyID = received.header("authorization")?.firstMatch(of: /keyId="ST\$([^"]+)"/)?.1 ?? ""
        guard let token = OCISecurityToken(Secret(String(keyID))), !token.isExpired(at: date),
            abs(signed.timeIntervalSince(date)) <= 300
        else {
            let body = OCISetup.error("NotAuthenticated", "The required information was not provided.")
            return (HTTPResponse(status: .unauthorized, headerFields: fields), Data(body.utf8))
        }
        return (HTTPResponse(status: .ok, headerFields: fields), Data("[]".utf8))
    }

    static func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
