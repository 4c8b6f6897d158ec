import Foundation
import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

extension OCIBreach {
    /// Of tokens and certificates.
    static let signIn: [OCIBreach] = [
        OCIBreach(.tokenExpiry) { place in
            let key = try RSAPrivateKey.generate()
            let token = place.setup.cloud.openSession(for: key.publicKey, lasting: .seconds(600))
            place.setup.clock.advance(by: .seconds(600))
            let mistakes = SignedCaller.Mistakes(key: key, keyID: "ST$\(token)")
            return try await place.setup.call(.get, "/regions", mistakes: mistakes)
        },
        OCIBreach(.sessionAge) { place in
            let key = try RSAPrivateKey.generate()
            let token = place.setup.cloud.openSession(for: key.publicKey, lasting: .seconds(2 * 86_400))
            place.setup.clock.advance(by: .seconds(86_400))
            return try await place.renew(token, .init(key: key, keyID: "ST$\(token)"))
        },
        OCIBreach(.ownToken) { place in
            let token = place.setup.cloud.openSession(for: try RSAPrivateKey.generate().publicKey)
            return try await place.renew(token, .init())
        },
        OCIBreach(.ownCertificate) { place in
            let other = place.office.intermediate(now: place.setup.clock.date)
            return try await place.federate(by: place.leaf, showing: other)
        },
        OCIBreach(.certificateExpiry) { place in
            let leaf = place.leaf
            place.setup.clock.advance(by: .seconds(4 * 3_600))
            return try await place.federate(by: leaf, showing: leaf.certificate)
        },
        OCIBreach(.metadataHeader) { place in
            var call = place.setup.call
            call.version = "/opc/v2"
            return try await call(.get, "/instance/", mistakes: .init(alter: { _ in "Bearer" }))
        },
    ]
}

extension OCIBreach.Place {
    fileprivate var office: OCITokenOffice { OCITokenOffice(tenancy: setup.cloud.tenancy, user: setup.cloud.user) }
    fileprivate var leaf: OCITokenOffice.Leaf { office.leaf(now: setup.clock.date) }

    fileprivate func renew(_ token: String, _ mistakes: SignedCaller.Mistakes) async throws -> SignedCaller.Answer {
        var call = setup.call
        call.version = "/v1"
        return try await call(
            .post,
            "/authentication/refresh",
            ["currentToken": .string(token)],
            mistakes: mistakes
        )
    }

    fileprivate func federate(
        by leaf: OCITokenOffice.Leaf,
        showing certificate: Certificate
    ) async throws -> SignedCaller.Answer {
        var call = setup.call
        call.version = "/v1"
        let key = try RSAPrivateKey.generate().publicKey.pem.split(separator: "\n").filter { !$0.hasPrefix("-") }
        return try await call(
            .post,
            "/x509",
            ["certificate": .string(certificate.der.base64EncodedString()), "publicKey": .string(key.joined())],
            mistakes: .init(
                key: leaf.key,
                keyID: "\(setup.cloud.tenancy)/fed-x509-sha256/\(leaf.certificate.fingerprint.colonSeparated)"
            )
        )
    }
}
