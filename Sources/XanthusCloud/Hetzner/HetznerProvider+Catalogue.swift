private import Logging

extension HetznerProvider {
    /// Says what goes out of use among the things that a server is to be made of.
    ///
    /// ```swift
    /// for deprecation in try await cloud.deprecations(of: spec) { print("warning: \(deprecation)") }
    /// ```
    public func deprecations(of spec: ServerSpec) async throws -> [HetznerDeprecation] {
        try await offer().deprecations(type: spec.type, image: spec.image)
    }

    /// Refuses a wish that the catalogue shows to be impossible, and warns of what goes out of use, each once. A catalogue
    /// that cannot be read or understood is no obstacle.
    func checkOffer(_ spec: ServerSpec) async throws {
        let offer: HetznerOffer
        do {
            offer = try await self.offer()
        } catch let error as CloudError
            where error.code.isTransient
            || [.invalidResponse, .notFound, .forbidden, .unsupported].contains(error.code)
        {
            return
        }
        try offer.check(type: spec.type, image: spec.image)
        for deprecation in offer.deprecations(type: spec.type, image: spec.image) where memory.isNews(deprecation) {
            configuration.client.observability.logger.warning(
                "A server is made of what goes out of use",
                metadata: [
                    "cloud.provider": "\(Self.cloudName)",
                    "cloud.subject": "\(deprecation.subject)",
                    "cloud.announced": "\(RFC3339.text(deprecation.announced))",
                    "cloud.unavailable-after": "\(RFC3339.text(deprecation.unavailableAfter))",
                ]
            )
        }
    }

    /// Names in an error about missing room what the catalogue shows as available, which is looked up once.
    func naming(alternativesTo type: ServerType.ID, in error: CloudError) async throws -> CloudError {
        _ = memory.serverTypes.forget(before: memory.now)
        guard case .success(let offer) = try await Result.unlessCancelled({ try await offer() }) else { return error }
        return error.adding(offer.alternatives(to: type))
    }

    private func offer() async throws -> HetznerOffer {
        async let types = knownServerTypes()
        async let images = knownImages()
        return HetznerOffer(
            types: try await types,
            images: try await images,
            location: region.rawValue,
            now: configuration.client.time.now
        )
    }

    func knownServerTypes() async throws -> [Hetzner.ServerType] {
        let client = client
        return try await memory.serverTypes.value { try await client.pages(Hetzner.ListServerTypes()).all() }
    }

    /// Those that are deprecated too.
    func knownImages() async throws -> [Hetzner.Image] {
        let client = client
        return try await memory.images.value {
            try await client.pages(Hetzner.ListImages(types: [.system], includesDeprecated: true)).all()
        }
    }

    func knownLocations() async throws -> [Hetzner.Location] {
        let client = client
        return try await memory.locations.value { try await client.pages(Hetzner.ListLocations()).all() }
    }
}
