internal import XanthusCloud

/// Carries steps out, each as soon as those before it are done, and so as many together as can be.
struct StepRunner {
    /// What became of a step.
    enum Outcome: Sendable {
        /// Done; the part as it is then, or `nil` if it is gone.
        case done(NetworkResource?)
        /// Not done, for a reason that concerns this part and those that wait for it alone: on purpose, or because the
        /// cloud would not have it.
        case left(String, isStuck: Bool = false)
        case failed(any Error)
    }

    /// A step that is over.
    struct Ended: Sendable {
        let step: NetworkStep
        let outcome: Outcome
        let elapsed: Duration
    }

    let time: TimeSource
    let perform: @Sendable (NetworkStep, NetworkObservation) async -> Outcome

    /// Runs the steps and returns what became of each, in the order of their ends.
    ///
    /// After a failure nothing more is begun, but what runs is let finish. After a cancellation too nothing more is begun;
    /// of what runs only writes on the wire are let finish (`UncutWrites`), and waits end at once.
    ///
    /// - Parameter onEnd: Is told of each step as it ends.
    func run(
        _ steps: [NetworkStep],
        from observation: NetworkObservation,
        onEnd: (Ended) -> Void = { _ in }
    ) async -> [Ended] {
        var known = observation
        var waiting = steps
        // The steps that others still have to wait for; one that is not among the given ones is taken for done.
        var open = Set(steps.map(\.id))
        var ended: [Ended] = []
        await withTaskGroup(of: Ended.self) { group in
            var mayBegin = true
            repeat {
                if mayBegin, !Task.isCancelled {
                    let ready = waiting.filter { $0.after.allSatisfy { !open.contains($0) } }
                    waiting.removeAll { $0.after.allSatisfy { !open.contains($0) } }
                    for step in ready {
                        group.addTask { [known] in await timed(step, known) }
                    }
                }
                guard let end = await group.next() else { break }
                ended.append(end)
                onEnd(end)
                switch end.outcome {
                case .done(let resource):
                    open.remove(end.step.id)
                    if let resource { known.update(resource) }
                case .left: break
                case .failed: mayBegin = false
                }
            } while true
        }
        return ended
    }

    private func timed(_ step: NetworkStep, _ known: NetworkObservation) async -> Ended {
        let elapsed = time.stopwatch()
        let outcome = await UncutWrites().apply { await perform(step, known) }
        return Ended(step: step, outcome: outcome, elapsed: elapsed())
    }
}
