internal import XanthusCloud

extension NetworkBootstrap {
    /// Makes what is missing of a blueprint's network, and answers how servers join it.
    ///
    /// Calls that don't depend on each other go together. A last look at the network proves that nothing is missing;
    /// it is left out when the first look found everything in place. A cancelled call returns as soon as the calls on
    /// the wire have been answered.
    ///
    /// - Parameters:
    ///   - blueprint: What the network shall be.
    ///   - onProgress: Is told of each part as it is settled.
    /// - Throws: ``ConfigurationError`` before any call; ``CloudError`` with `.conflict` before any change where
    ///   something foreign stands in the way; any ``CloudError`` of a call. After a failure in the middle, calling
    ///   again makes the rest, and ``down(_:policy:onProgress:)`` removes what was made.
    public func up(
        _ blueprint: NetworkBlueprint,
        onProgress: (NetworkReport.Entry) -> Void = { _ in }
    ) async throws -> NetworkReport {
        try check(blueprint)
        return try await up(blueprint, from: try await cloud.settled(blueprint), onProgress: onProgress)
    }

    /// Makes what is missing, as seen a moment ago.
    package func up(
        _ blueprint: NetworkBlueprint,
        from seen: NetworkObservation,
        onProgress: (NetworkReport.Entry) -> Void = { _ in }
    ) async throws -> NetworkReport {
        let elapsed = cloud.time.stopwatch()
        var observation = seen
        let steps = try cloud.steps(from: observation, to: blueprint)

        var entries: [NetworkReport.Entry] = []
        let touched = Set(steps.compactMap { $0.target?.id })
        for resource in observation.resources where !touched.contains(resource.id) {
            entries.append(NetworkReport.Entry(resource: resource, outcome: .found, elapsed: elapsed()))
        }
        entries.forEach(onProgress)

        let runner = StepRunner(time: cloud.time) { [cloud] step, known in
            do {
                return .done(try await cloud.perform(step, for: blueprint, given: known))
            } catch {
                return .failed(error)
            }
        }
        let ended = await runner.run(steps, from: observation) { end in
            guard case .done(let resource?) = end.outcome else { return }
            let outcome: NetworkReport.Outcome = end.step.action == .make ? .made : .changed
            let entry = NetworkReport.Entry(resource: resource, outcome: outcome, elapsed: end.elapsed)
            entries.append(entry)
            onProgress(entry)
        }
        try Task.checkCancellation()
        for case .failed(let error) in ended.map(\.outcome) { throw error }

        if !steps.isEmpty {
            observation = try await cloud.settled(blueprint)
            let missing = try cloud.steps(from: observation, to: blueprint)
            guard missing.isEmpty else {
                throw CloudError(
                    .preconditionFailed,
                    "Somebody changed the network meanwhile; still to do: \(missing.map(\.description).joined(separator: ", ")). "
                        + "Bring it up again.",
                    provider: cloud.name
                )
            }
        }
        let attachment = cloud.attachment(to: observation)
        return NetworkReport(
            entries: entries,
            attachment: attachment,
            beyond: Self.excess(of: observation.filters(before: attachment), beyond: blueprint),
            elapsed: elapsed()
        )
    }

    private static func excess(of filters: [NetworkResource], beyond blueprint: NetworkBlueprint) -> [IngressRule] {
        filters.filter(\.isOurs).flatMap { blueprint.ingress.missing(of: $0.ingress) }
    }
}

extension NetworkObservation {
    /// The packet filters that a server with this attachment stands behind.
    fileprivate func filters(before attachment: NetworkAttachment) -> [NetworkResource] {
        let ofSubnet = attachment.subnet.flatMap { self[NetworkResource.ID($0.rawValue)] }?.links ?? []
        let ids = Set(attachment.filters.map { NetworkResource.ID($0.rawValue) } + ofSubnet)
        return resources.filter { ids.contains($0.id) }
    }
}
