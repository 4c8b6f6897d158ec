extension OCIProvider {
    /// How many instances of one retry token's subject may be gone in a day before a name is used up.
    static let generations = 100

    /// How long the launches at fault domains and the list before them may take together. All else has failed by then,
    /// and an answer that is worth having comes in seconds.
    static let namedPatience = Duration.seconds(60)

    /// Asks for an instance, in the first availability domain that has room.
    ///
    /// It is one instance, whoever else asks for it, in a subnet with DNS, such as the network bootstrap makes. Without
    /// DNS two processes may get two if they ask at the same moment and one finds room in a domain that refused the
    /// other.
    ///
    /// What a wish needs is looked up together: the availability domains that have the shape, the newest image that
    /// runs on it, and whether the subnet has DNS. The domains are then tried in the order of their names; only
    /// `.outOfCapacity` moves on to the next. When the last one has no room either, and the subnet has DNS, Oracle's
    /// capacity reports are asked, and a few of the fault domains that have room by them are tried by name. A flexible
    /// shape is made at its smallest sensible size: one OCPU, with 6 GB on `VM.Standard.A1.Flex`.
    ///
    /// Oracle lets names repeat; here they don't. Three things see to that, since a list of what is there may lag:
    /// the retry token, which follows from compartment, region, name and place, so that Oracle refuses the second of
    /// two processes; the name in the subnet's DNS, which one instance alone can have; and tags, by which the instance
    /// of a wish is found and adopted. The same wish is one with the same `idempotencyToken`, or without any, one of
    /// the very same content. A server of the name that was made for another wish is a `.conflict`. When a server is
    /// gone, the same name can be made again.
    public func createServer(_ spec: ServerSpec) async throws -> Pending<Server> {
        let launch = try OCILaunch(spec, compartment: compartment, region: region)
        let began = memory.now
        do {
            return try await create(launch)
        } catch let error as CloudError where error.code == .notFound && memory.forget(before: began) {
            // What Oracle does not find may be what was remembered of it.
            return try await create(launch)
        }
    }

    private func create(_ launch: OCILaunch) async throws -> Pending<Server> {
        async let listed = namesakes(of: launch)
        async let image = image(launch.spec.image, for: launch.spec.type)
        async let candidates = candidates(for: launch.spec)
        async let hasDNS = hasDNS(launch.subnet)
        let namesakes = try await listed
        if let settled = try settled(namesakes, launch) { return settled }
        let bodies = Bodies(
            launch: launch,
            image: try await image,
            hasDNS: try await hasDNS,
            gone: namesakes.gone
        )
        var tried = Tried()
        if let pending = try await self.launch(bodies, at: try await candidates, noting: &tried) { return pending }
        return try await launchByName(bodies, noting: &tried)
    }

    /// Launches at the fault domains that have room by capacity reports, each by its name: the last resort.
    ///
    /// Reports tell two processes different things, and different places have different retry tokens. So this is for
    /// subnets with DNS alone, where the name is one instance's.
    ///
    /// - Throws: What the availability domains said, whatever goes wrong here: a place that cannot be tried is one
    ///   without room. Only a conflict, and the failure of a launch that may have been taken on unseen, are more than
    ///   that.
    private func launchByName(_ bodies: Bodies, noting tried: inout Tried) async throws -> Pending<Server> {
        guard bodies.hasDNS else { throw tried.failure(Capacity()) }
        var capacity = try await capacity(where: tried.full)
        guard !capacity.places.isEmpty else { throw tried.failure(capacity) }
        let deadline = Deadline(after: Self.namedPatience, on: configuration.client.time)
        var bodies = bodies
        bodies.deadline = deadline
        // Reports take their time, and another process, whose reports may say something else, is perhaps ahead.
        let namesakes: OCINamesakes
        do {
            namesakes = try await deadline.apply { try await self.namesakes(of: bodies.launch) }
        } catch is CloudError {
            throw tried.failure(capacity)
        }
        if let settled = try settled(namesakes, bodies.launch) { return settled }
        bodies.gone.formUnion(namesakes.gone)
        do {
            if let pending = try await launch(bodies, at: capacity.places, noting: &tried) { return pending }
        } catch let error as CloudError where error.code != .conflict && !error.code.leavesOpen {
            capacity.words = "Trying a fault domain that has room by capacity reports came to this: \(error.message)"
        }
        throw tried.failure(capacity)
    }

    /// What launches at several places have come to.
    private struct Tried {
        /// The places without room, and what Oracle said there.
        var full: [(place: Candidate, refusal: CloudError)] = []
        /// Whether an instance may have been taken on unseen.
        var isUncertain = false

        func failure(_ capacity: Capacity) -> CloudError {
            guard let last = full.last?.refusal else {
                return CloudError(.notFound, "There is no place to try.", provider: OCIProvider.cloudName)
            }
            var tried = last.adding("Tried \(full.map(\.place.name).joined(separator: ", ")).")
            // Whoever is told that there is no room must still know of an earlier attempt that may have found some.
            if isUncertain { tried.attempt = max(tried.attempt, 2) }
            return capacity.words.map(tried.adding) ?? tried
        }
    }

    /// Launches at the first of some places that has room; `nil` if none has.
    private func launch(
        _ bodies: Bodies,
        at places: [Candidate],
        noting tried: inout Tried
    ) async throws -> Pending<Server>? {
        for place in places {
            if let deadline = bodies.deadline, deadline.remaining <= .zero { return nil }
            do {
                return try await launch(bodies, at: place)
            } catch let error as CloudError {
                tried.isUncertain = tried.isUncertain || error.leavesOpen
                // Whatever comes next, an instance that was taken on unseen is not forgotten.
                if tried.isUncertain, let found = try await straggler(of: bodies.launch, after: error) { return found }
                guard error.code == .outOfCapacity else { throw error }
                tried.full.append((place, error))
            }
        }
        return nil
    }

    /// What all launches of one call have in common.
    private struct Bodies: Sendable {
        let launch: OCILaunch
        let image: String
        let hasDNS: Bool
        /// The retry tokens whose instances are gone for sure.
        var gone: Set<String>
        /// Until when to launch.
        var deadline: Deadline?
    }

    /// Launches with the first retry token whose instance is not gone: Oracle refuses the others for a day.
    private func launch(_ bodies: Bodies, at place: Candidate) async throws -> Pending<Server> {
        let launch = bodies.launch
        var gone = bodies.gone
        var generation = 0
        var releases = 0
        while generation < Self.generations {
            let token = launch.wish.retryToken(at: place.name, generation: generation)
            if gone.contains(token) {
                generation += 1
                continue
            }
            let details = launch.details(at: place, image: bodies.image, hasDNS: bodies.hasDNS, token: token)
            do {
                let reply = try await bodies.deadline.apply {
                    try await client.reply(to: OCI.LaunchInstance(details, retryToken: token))
                }
                if reply.value.lifecycleState.isLeaving {
                    gone.insert(token)
                    continue
                }
                let work = [reply.workRequestID].compactMap(\.self)
                return Pending(server: Server.ID(reply.value.id), work: work, goal: .running)
            } catch let error as CloudError where error.saysTokenWasUsed {
                let found = try await namesakes(of: launch) { $0.gone.contains(token) }
                if let settled = try settled(found, launch) { return settled }
                gone.formUnion(found.gone)
                if gone.contains(token) { continue }
                // Neither alive nor gone: of an instance that is gone for half a day nothing is listed any more. To go
                // on is safe where the host's name would be refused if there were one after all.
                guard bodies.hasDNS else { throw error.unexplained(launch.spec.name) }
                gone.insert(token)
            } catch let error as CloudError where error.saysHostnameIsTaken {
                var found = try await namesakes(of: launch, until: \.isLeaving)
                if found.own == nil, found.other == nil, found.isLeaving {
                    found = try await namesakes(of: launch, policy: Self.releasePolicy) { !$0.isLeaving }
                }
                if let settled = try settled(found, launch) { return settled }
                releases += 1
                guard !found.isLeaving, releases < 3 else { throw error.unexplained(launch.spec.name) }
                gone.formUnion(found.gone)
            } catch let error as CloudError where error.code == .conflict || error.code == .invalidRequest {
                // Oracle's words for the two cases above are not known for sure.
                if let own = try await namesakes(of: launch).own { return Pending(adopting: own) }
                throw error
            }
        }
        throw CloudError(
            .conflict,
            "\(Self.generations) servers named '\(launch.spec.name)' were made and removed in a day. Choose another name.",
            provider: Self.cloudName
        )
    }

    private func hasDNS(_ subnet: String) async throws -> Bool {
        try await known { try await client.send(OCI.GetSubnet(id: subnet)) }?.dnsLabel?.isEmpty == false
    }
}

extension CloudError {
    /// Whether a retry token was used before, for an instance that is gone or with another body.
    ///
    /// The code is documented for the first. That the second is refused is known, in which words is not.
    fileprivate var saysTokenWasUsed: Bool {
        if providerCode == "InvalidatedRetryToken" { return true }
        let words = message.lowercased()
        return (code == .invalidRequest || code == .conflict) && words.contains("retry") && words.contains("token")
    }

    /// Whether the name for the host is another's in the subnet's DNS.
    fileprivate var saysHostnameIsTaken: Bool {
        let words = message.lowercased()
        return (code == .invalidRequest || code == .conflict || code == .busy)
            && (words.contains("hostname") || words.contains("host name"))
            && ["in use", "used", "taken", "exist", "unique", "duplicate"].contains { words.contains($0) }
    }

    /// A refusal by something that no list shows.
    fileprivate func unexplained(_ name: String) -> CloudError {
        var error = adding(
            "Somebody is making a server named '\(name)', or one was removed less than a day ago, and no list shows it. "
                + "Try again in a minute, choose another name, or give an idempotencyToken of your own."
        )
        error.code = .conflict
        return error
    }
}
