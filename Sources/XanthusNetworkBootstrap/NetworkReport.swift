public import XanthusCloud

/// What bringing a network up came to.
public struct NetworkReport: Sendable, Hashable {
    /// What happened to a part.
    public enum Outcome: String, Sendable, Hashable {
        /// It was there and served.
        case found
        /// It was made.
        case made
        /// It was there and got what it lacked.
        case changed
    }

    /// One part of the network.
    public struct Entry: Sendable, Hashable {
        /// The part.
        public var resource: NetworkResource
        /// What happened to it.
        public var outcome: Outcome
        /// How long that took.
        public var elapsed: Duration
    }

    /// The parts, in the order in which they were settled.
    public var entries: [Entry]
    /// How a server joins the network: for `ServerSpec.network`.
    public var attachment: NetworkAttachment
    /// What packet filters of ours in front of those servers let in beyond the blueprint, such as an administrator of an
    /// earlier run. Nothing is ever taken away by itself: two machines may want different things of one network.
    public var beyond: [IngressRule]
    /// How long it took as a whole.
    public var elapsed: Duration
}

/// What taking a network down came to.
public struct NetworkRemoval: Sendable, Hashable {
    /// A part that was removed.
    public struct Entry: Sendable, Hashable {
        /// The part.
        public var resource: NetworkResource
        /// How long that took.
        public var elapsed: Duration
    }

    /// A part that stays.
    public struct Remainder: Sendable, Hashable {
        /// The part.
        public var resource: NetworkResource
        /// Why it stays, as a sentence.
        public var reason: String
        /// Whether the cloud kept refusing its removal until time ran out. What is not stuck stays on purpose: it is
        /// foreign, a server uses it, or a part that stays needs it.
        public var isStuck: Bool
    }

    /// What was removed, in order.
    public var removed: [Entry]
    /// What a fresh look found to be still there: foreign, or in use.
    public var left: [Remainder]
    /// How long it took as a whole.
    public var elapsed: Duration

    /// Whether nothing of ours is left.
    public var isComplete: Bool { !left.contains { $0.resource.isOurs } }
}
