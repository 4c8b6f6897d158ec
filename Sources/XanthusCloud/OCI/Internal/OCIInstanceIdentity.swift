/// What an instance proves with that it is itself: a certificate that the metadata service renews every few hours.
struct OCIInstanceIdentity: Sendable {
    let certificate: Certificate
    let key: RSAPrivateKey
    let intermediates: [Certificate]
    /// The OCID of the tenancy, as the certificate has it.
    let tenancy: String

    /// Reads the three parts, again if they are of two generations.
    init(of service: OCIMetadataService, over way: OCISignInWay) async throws {
        for attempt in 1...3 {
            let leaf = try await service.text(["identity", "cert.pem"], over: way)
            let key = Secret(try await service.text(["identity", "key.pem"], over: way))
            let intermediate = try await service.text(["identity", "intermediate.pem"], over: way)
            guard let identity = try OCIInstanceIdentity(leaf: leaf, key: key, intermediate: intermediate) else {
                if attempt < 3 { try await way.client.time.sleep(for: .seconds(1)) }
                continue
            }
            self = identity
            return
        }
        throw Self.refusal("Its certificate and its key do not belong together, three times in a row.")
    }

    /// `nil` if certificate and key are not of one generation.
    private init?(leaf: String, key: Secret<String>, intermediate: String) throws(CloudError) {
        guard let certificate = Certificate.all(in: leaf)?.first, certificate.publicKey != nil else {
            throw Self.refusal("Its identity/cert.pem holds no certificate for an RSA key.")
        }
        guard let intermediates = Certificate.all(in: intermediate) else {
            throw Self.refusal("Its identity/intermediate.pem holds no certificate.")
        }
        guard let tenancy = Self.tenancy(of: certificate) else {
            throw Self.refusal("The certificate names no tenancy: no part of its subject begins with opc-tenant.")
        }
        do {
            self.key = try RSAPrivateKey(pem: key)
        } catch {
            throw Self.refusal("Its identity/key.pem is of no use: \(error.rule)")
        }
        guard self.key.publicKey == certificate.publicKey else { return nil }
        self.certificate = certificate
        self.intermediates = intermediates
        self.tenancy = tenancy
    }

    /// Finds the tenancy in the subject, where Oracle's SDKs look for it.
    static func tenancy(of certificate: Certificate) -> String? {
        certificate.subject.lazy.compactMap { part in
            ["opc-tenant:", "opc-identity:"].first(where: part.hasPrefix).map { String(part.dropFirst($0.count)) }
        }.first
    }

    private static func refusal(_ sentence: String) -> CloudError {
        CloudError(
            .invalidResponse,
            "The metadata service answered with what is no identity of an instance. \(sentence) "
                + "Look whether something else answers at its address.",
            provider: OCIProvider.cloudName,
            operation: "GetInstanceMetadata"
        )
    }
}
