import Foundation

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

    static func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
