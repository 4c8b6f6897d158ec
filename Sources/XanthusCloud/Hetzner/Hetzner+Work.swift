extension Hetzner {
    /// An answer to a call that the API goes on working for: what has to be waited for.
    ///
    /// ```swift
    /// let answer = try await client.send(Hetzner.CreateServer(details))
    /// try await client.wait(for: answer)
    /// ```
    ///
    /// Every answer with actions is one. Where there may be none, as for a firewall that is applied to nothing, there is
    /// nothing to wait for, and the wait ends without a call.
    public protocol Work: Sendable {
        /// The actions, stage by stage: those of a stage go on together, and each stage follows the one before.
        var stages: [[Action]] { get }
    }
}

extension Hetzner.Action: Hetzner.Work {
    /// The action itself.
    public var stages: [[Hetzner.Action]] { [[self]] }
}

extension Hetzner.ActionsResponse: Hetzner.Work {
    /// All actions together.
    public var stages: [[Hetzner.Action]] { [actions] }
}
