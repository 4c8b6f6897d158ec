extension OCIProvider {
    /// Sends a change of an instance, which Oracle refuses while another one is under way.
    ///
    /// After a refusal the instance itself is looked at, because repeating blindly is wrong in two cases: what is
    /// wished may be so already (asked for twice, or the first answer was lost), and a state that nothing is about to
    /// change refuses for ever. In between the change is repeated, as often and as long as any failed request, and not
    /// beyond the deadline of a wait around it.
    ///
    /// - Parameters:
    ///   - operation: The change.
    ///   - id: The instance.
    ///   - needed: The state that an instance must be in for the change; `nil` if any will do. If a refused instance is
    ///     in it by now, whatever refused the change has passed.
    ///   - isDone: Whether an instance is as wished, or on a way that leads there. It is `nil` if nobody knows the
    ///     instance.
    /// - Returns: Oracle's reply, or `nil` if there was nothing left to do.
    /// - Throws: ``CloudError`` with `.conflict` for a state that forbids the change and lasts, `.locked` if the other
    ///   change outlasts the repetitions.
    func change<O: OCI.Operation>(
        _ operation: O,
        of id: Server.ID,
        needing needed: OCI.LifecycleState? = nil,
        unless isDone: (OCI.LifecycleState?) -> Bool
    ) async throws -> OCI.Reply<O.Response>? {
        let client = configuration.client
        let policy = client.retry ?? OCIConfiguration.vendorRetry
        let elapsed = client.time.stopwatch()
        var attempt = 1
        while true {
            do {
                return try await self.client.reply(to: operation)
            } catch let error as CloudError where error.isAboutState(isRepeated: attempt > 1) {
                // The token was drawn for this call, so an earlier attempt of it was carried out.
                if error.providerCode == "InvalidatedRetryToken" { return nil }
                let state = try await known { try await self.client.send(OCI.GetInstance(id: id.rawValue)) }?
                    .lifecycleState
                if isDone(state) { return nil }
                // A lock that somebody put there on purpose does not pass by itself.
                guard let state, error.code == .locked, error.providerCode != "ResourceLocked" else { throw error }
                if error.providerCode == "IncorrectState", state.isSettled, let needed, state != needed {
                    var conflict = error.adding("It is \(state.rawValue), and nothing is about to change that.")
                    conflict.code = .conflict
                    throw conflict
                }
                let pause = policy.backoff.jittered(attempt - 1, using: client.randomness)
                guard attempt < policy.maximumAttempts, elapsed() + pause <= policy.budget else { throw error }
                if let left = Deadline.current?.remaining, pause >= left { throw error }
                try await client.time.sleep(for: pause)
                attempt += 1
            }
        }
    }

    /// Reads something that may be gone.
    func known<Value: Sendable>(_ read: () async throws -> Value) async throws -> Value? {
        do {
            return try await Absence.$isAnAnswer.withValue(true) { try await read() }
        } catch let error as CloudError where error.code == .notFound {
            return nil
        }
    }
}

extension CloudError {
    /// Whether the state of the instance explains the refusal; a missing one does only if an earlier attempt may have
    /// removed it.
    fileprivate func isAboutState(isRepeated: Bool) -> Bool {
        switch code {
        case .locked, .busy, .conflict: true
        case .notFound: isRepeated || attempt > 1
        default: false
        }
    }
}

extension OCI.LifecycleState {
    /// Whether an instance stays in it until somebody asks for a change.
    fileprivate var isSettled: Bool { self == .running || self == .stopped || self == .terminated }
}
