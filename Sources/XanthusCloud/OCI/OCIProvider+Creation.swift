extension OCIProvider {
    /// The tag that holds a creation's idempotency token.
    static let tokenTag = "xanthus-token"
    /// How many instances one idempotency token makes after another, each when the last is gone. A single digit:
    /// retry tokens are short.
    static let generations = 10

    /// Asks for an instance, in the first availability domain that has room.
    ///
    /// What a wish needs is looked up together: the availability domains that have the shape, and the newest image
    /// that runs on it. The domains are then tried in the order of their names; only `.outOfCapacity` moves on to the
    /// next. A flexible shape is made at its smallest sensible size: one OCPU, with 6 GB on `VM.Standard.A1.Flex`.
    ///
    /// Names may repeat on OCI. Two calls with the same `idempotencyToken` make one instance all the same: Oracle
    /// keeps retry tokens for a day, and the token is kept as a tag, by which an instance of an earlier call is found
    /// and adopted wherever it was placed. When that one is gone, the token makes another, ten a day at most.
    public func createServer(_ spec: ServerSpec) async throws -> Pending<Server> {
        let launch = try OCILaunch(spec, compartment: compartment)
        async let earlier = earlier(spec)
        async let image = image(spec.image, for: spec.type)
        async let candidates = candidates(for: spec)
        if let earlier = try await earlier {
            return Pending(server: Server.ID(earlier.id), work: [], goal: .running)
        }
        let token = spec.idempotencyToken ?? configuration.client.randomness.token(length: 32)
        let (places, source) = (try await candidates, try await image)
        var full: [String] = []
        for place in places {
            do {
                let details = launch.details(in: place.zone, shape: place.shape, image: source, token: token)
                // Bound to the candidate: the same token with another body is refused.
                return try await self.launch(details, token: "\(token)-\(place.index)", for: spec)
            } catch let error as CloudError where error.code == .outOfCapacity {
                full.append(place.zone)
                if full.count == places.count {
                    throw error.adding("Tried \(full.joined(separator: ", ")).")
                }
            }
        }
        throw CloudError(
            .notFound,
            "No availability domain of \(region)\(spec.zone.map { " named \($0)" } ?? "") has the shape "
                + "\(spec.type). Choose one of serverTypes().",
            provider: Self.cloudName
        )
    }

    /// Launches with the first retry token whose instance is not gone: Oracle refuses the others for a day.
    private func launch(
        _ details: OCI.LaunchInstance.Details,
        token: String,
        for spec: ServerSpec
    ) async throws -> Pending<Server> {
        var generation = 0
        while true {
            do {
                let operation = OCI.LaunchInstance(details, retryToken: "\(token)-\(generation)")
                let reply = try await client.reply(to: operation)
                let work = [reply.workRequestID].compactMap(\.self)
                return Pending(server: Server.ID(reply.value.id), work: work, goal: .running)
            } catch let error as CloudError where error.providerCode == "InvalidatedRetryToken" {
                // A request that differs is refused likewise: of an instance that the list did not show a moment ago.
                if let earlier = try await earlier(spec) {
                    return Pending(server: Server.ID(earlier.id), work: [], goal: .running)
                }
                generation += 1
                guard generation < Self.generations else { throw error }
            }
        }
    }

    /// Where an instance can be placed.
    private struct Candidate: Sendable {
        let index: Int
        let zone: String
        let shape: OCI.Shape
    }

    private func candidates(for spec: ServerSpec) async throws -> [Candidate] {
        let zones = if let zone = spec.zone { [zone] } else { try await zones() }
        return try await zones.enumerated().concurrentMap(limit: Self.parallelism) { index, zone -> Candidate? in
            let offered = try await client.pages(
                OCI.ListShapes(compartmentId: compartment, availabilityDomain: zone, shape: spec.type.rawValue)
            ).all()
            // Compared here too, because a filter that a cloud ignores would make another machine.
            return offered.first { $0.shape == spec.type.rawValue }.map {
                Candidate(index: index, zone: zone, shape: $0)
            }
        }.compactMap(\.self)
    }

    private func image(_ choice: ImageChoice, for type: ServerType.ID) async throws -> String {
        let (system, version): (String, String)
        switch choice {
        case .id(let id): return id.rawValue
        case .newest(let wishedSystem, let wishedVersion): (system, version) = (wishedSystem, wishedVersion)
        }
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

    /// The instance of an earlier call with the same token. Without a token of the caller's there was none.
    private func earlier(_ spec: ServerSpec) async throws -> OCI.Instance? {
        guard let token = spec.idempotencyToken else { return nil }
        let namesakes = client.pages(OCI.ListInstances(compartmentId: compartment, displayName: spec.name))
        for try await instance in namesakes
        where instance.freeformTags?[Self.tokenTag] == token && instance.lifecycleState != .terminated
            && instance.lifecycleState != .terminating
        {
            return instance
        }
        return nil
    }
}
