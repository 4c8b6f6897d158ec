extension SimulatedCloud {
    /// How long things take in a simulated cloud. The defaults are of the order that clouds take, and no cloud's own.
    public struct Durations: Sendable, Hashable {
        /// From a creation's answer to `running`.
        public var create: Duration = .seconds(10)
        /// From `starting` to `running`.
        public var start: Duration = .seconds(5)
        /// From `stopping` to `stopped`, asking the operating system.
        public var stop: Duration = .seconds(6)
        /// From `stopping` to `stopped`, cutting the power.
        public var powerCut: Duration = .seconds(1)
        /// From `deleting` until it is gone.
        public var delete: Duration = .seconds(3)

        /// Takes the usual spans.
        public init() {}
    }
}
