public import struct Foundation.Date

extension Hetzner {
    /// `GET /load_balancers/{id}/metrics`: reads what went through a load balancer.
    ///
    /// Thirty days are kept. An answer has 200 samples of each series, 500 at most.
    public struct GetLoadBalancerMetrics: Operation {
        /// What is read.
        public typealias Response = Metrics

        /// A kind of metrics.
        public struct Kind: RawRepresentable, Hashable, Sendable {
            /// The kind's name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Connections that are open: the series `open_connections`.
            public static let openConnections = Kind(rawValue: "open_connections")
            /// New connections a second: the series `connections_per_second`.
            public static let connectionsPerSecond = Kind(rawValue: "connections_per_second")
            /// Requests a second: the series `requests_per_second`.
            public static let requestsPerSecond = Kind(rawValue: "requests_per_second")
            /// Bytes a second: the series `bandwidth.in` and `bandwidth.out`.
            public static let bandwidth = Kind(rawValue: "bandwidth")
        }

        /// The number.
        public var id: ID<LoadBalancer>
        /// What to read: one kind at least.
        public var types: [Kind]
        /// From when on.
        public var start: Date
        /// Until when.
        public var end: Date
        /// The seconds between samples; Hetzner's choice unless given.
        public var step: Int?

        /// Reads what went through a load balancer.
        public init(
            id: ID<LoadBalancer>,
            types: [Kind],
            from start: Date,
            to end: Date,
            step: Int? = nil
        ) {
            self.id = id
            self.types = types
            self.start = start
            self.end = end
            self.step = step
        }

        /// Refuses no kind at all, a span that ends before it starts, and a step that is none.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(
                metrics: types.map(\.rawValue),
                such: "bandwidth",
                from: start,
                to: end,
                step: step
            )
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                metrics: ["load_balancers", "\(id)", "metrics"],
                types: types.map(\.rawValue),
                from: start,
                to: end,
                step: step
            )
        }
    }
}
