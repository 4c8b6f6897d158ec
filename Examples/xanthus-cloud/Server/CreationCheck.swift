internal import XanthusCloud

/// What can be looked up before anything is made: so that a wish which the cloud would refuse leaves nothing behind.
enum CreationCheck {
    /// Looks type, image and name up, together.
    ///
    /// - Throws: `ConfigurationError` for what the catalogue does not have, `CloudError` with `.conflict` for a name
    ///   that is taken: OCI would make another server of it.
    static func run(_ spec: ServerSpec, on cloud: any CloudProvider) async throws {
        async let types = cloud.serverTypes().all()
        async let images = images(spec.image, of: cloud)
        async let servers = cloud.servers().all()
        guard let type = try await types.first(where: { $0.id == spec.type }) else {
            throw ConfigurationError(
                "--type",
                rule: "\(cloud.name) has no server type '\(spec.type)' in \(cloud.region).",
                nextStep: "Choose one that `catalog types` lists."
            )
        }
        if case .newest(let system, let version) = spec.image {
            let fits = try await images.contains {
                $0.operatingSystem == system && $0.version == version && $0.architecture == type.architecture
            }
            guard fits else {
                throw ConfigurationError(
                    "--image",
                    rule: "\(cloud.name) has no image '\(system)-\(version)' for \(type.architecture.rawValue).",
                    nextStep: "Choose one that `catalog images` lists."
                )
            }
        }
        let namesake = try await servers.first {
            $0.name == spec.name && $0.status != .deleting && $0.status != .deleted
        }
        if let namesake {
            throw CloudError(
                .conflict,
                "A server named '\(spec.name)' exists: \(namesake.id). Choose another name, or use that one.",
                provider: cloud.name
            )
        }
    }

    // The catalogue does not list every image that an id may name, such as the caller's own.
    private static func images(_ choice: ImageChoice, of cloud: any CloudProvider) async throws -> [Image] {
        guard case .newest = choice else { return [] }
        return try await cloud.images().all()
    }
}
