extension OCIProvider {
    /// Where an instance can be placed.
    struct Candidate: Sendable {
        /// The availability domain.
        let zone: String
        /// The shape as that domain offers it.
        let shape: OCI.Shape
        /// A fault domain of it; `nil` to leave that to Oracle.
        var faultDomain: String?

        /// What tells it from other places, in retry tokens too: the same for every process and version.
        var name: String { faultDomain.map { "\($0) of \(zone)" } ?? zone }
    }

    /// The availability domains that have the shape, in the order of their names, or the one that is wished.
    ///
    /// - Throws: ``CloudError`` with `.notFound` if none has it.
    func candidates(for spec: ServerSpec) async throws -> [Candidate] {
        let zones = if let zone = spec.zone { [zone] } else { try await zones() }
        let candidates = try await zones.concurrentMap(limit: Self.parallelism) { zone -> Candidate? in
            // Compared here too, because a filter that a cloud ignores would make another machine.
            try await shapes(in: zone, named: spec.type.rawValue).first { $0.shape == spec.type.rawValue }
                .map { Candidate(zone: zone, shape: $0) }
        }.compactMap(\.self)
        guard candidates.isEmpty else { return candidates }
        throw CloudError(
            .notFound,
            "No availability domain of \(region)\(spec.zone.map { " named \($0)" } ?? "") has the shape "
                + "\(spec.type). Choose one of serverTypes().",
            provider: Self.cloudName
        )
    }

    /// The id of an image: the newest that is wished and runs on the type.
    ///
    /// - Throws: ``CloudError`` with `.notFound` if there is none.
    func image(_ choice: ImageChoice, for type: ServerType.ID) async throws -> String {
        switch choice {
        case .id(let id): return id.rawValue
        case .newest(let system, let version):
            return try await memory.image(system, version, type.rawValue) {
                try await newestImage(of: system, version, for: type)
            }
        }
    }

    private func newestImage(of system: String, _ version: String, for type: ServerType.ID) async throws -> String {
        let isArmMinimal = version.hasSuffix("Minimal") && OCI.Shape.isArm(type.rawValue)
        let list = OCI.ListImages(
            compartmentId: compartment,
            operatingSystem: OCI.Image.vendorName(of: system),
            operatingSystemVersion: isArmMinimal ? version + OCI.Image.armSuffix : version,
            shape: type.rawValue,
            lifecycleState: .available,
            sortBy: "TIMECREATED",
            sortOrder: "DESC"
        )
        for try await image in client.pages(list) where image.isGeneral(besides: compartment) { return image.id }
        throw CloudError(
            .notFound,
            "Oracle has no image of \(system) \(version) for \(type) in \(region). Choose one of images().",
            provider: Self.cloudName
        )
    }
}
