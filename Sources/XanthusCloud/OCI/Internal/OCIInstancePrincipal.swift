internal import Foundation

/// Signing as the compute instance that the process runs on: a token for a key that is made anew each time, had for
/// the certificate that the metadata service hands out.
struct OCIInstancePrincipal: Sendable {
    /// How long before its end a token is renewed, in seconds. Oracle's SDKs wait until the last minute.
    private static let margin: TimeInterval = 300

    private struct RegionInfo: Decodable {
        let realmKey: String
        let realmDomainComponent: String
        let regionKey: String
        let regionIdentifier: String
    }

    let service: OCIMetadataService
    /// Where the instance is, and so its tokens are from.
    let region: OCIRegion
    let tenancy: String

    /// Asks the metadata service where and whose the instance is.
    init(of service: OCIMetadataService, over way: OCISignInWay) async throws {
        self.service = service
        region = try await Self.region(of: service, over: way)
        tenancy = try await OCIInstanceIdentity(of: service, over: way).tenancy
        try OCICredentials.check(
            tenancy,
            isOCIDOf: "tenancy",
            field: "instance certificate",
            source: "\(service.endpoint)/identity/cert.pem"
        )
    }

    /// What signs in its name.
    ///
    /// - Parameter delegation: The token of a user for whom it acts.
    func signers(delegation: Secret<String>? = nil) -> any OCISignerSource {
        OCIRenewedSigner("instance principal", grant: nil, margin: Self.margin) { _, way in
            let identity = try await OCIInstanceIdentity(of: service, over: way)
            guard identity.tenancy == tenancy else {
                throw CloudError(
                    .unauthenticated,
                    "The instance was of tenancy \(tenancy), and its certificate is of \(identity.tenancy) now. "
                        + "Sign in anew.",
                    provider: OCIProvider.cloudName
                )
            }
            let key = try RSAPrivateKey.generate()
            let token = try await OCIAuthService(region: region, way: way).federated(identity, for: key.publicKey)
            let signer = OCIRequestSigner(keyID: token.keyID, key: key, delegation: delegation)
            return OCIRenewedSigner.Grant(token: token, signer: signer)
        }
    }

    private static func region(of service: OCIMetadataService, over way: OCISignInWay) async throws -> OCIRegion {
        let source = "\(service.endpoint)/instance/regionInfo"
        let text = try await service.text(["instance", "regionInfo"], over: way)
        guard let info = try? JSONDecoder().decode(RegionInfo.self, from: Data(text.utf8)) else {
            throw CloudError(
                .invalidResponse,
                "The metadata service says where the instance is in a form that is not known (\(source)).",
                provider: OCIProvider.cloudName,
                operation: "GetInstanceMetadata"
            )
        }
        return try OCIRegion(
            identifier: info.regionIdentifier,
            code: info.regionKey,
            realm: info.realmKey,
            domain: info.realmDomainComponent,
            source: source
        )
    }
}
