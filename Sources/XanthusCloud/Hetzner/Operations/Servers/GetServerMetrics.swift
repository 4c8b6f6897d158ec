public import struct Foundation.Date

extension Hetzner {
    /// `GET /servers/{id}/metrics`: reads what a server did, as measured from outside the machine.
    ///
    /// Thirty days are kept. An answer has 200 samples of each series, 500 at most.
    public struct GetServerMetrics: Operation {
        /// What is read.
        public typealias Response = Metrics

        /// A kind of metrics.
        public struct Kind: RawRepresentable, Hashable, Sendable {
            /// The kind's name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Processors: the series `cpu`, in percent.
            public static let cpu = Kind(rawValue: "cpu")
            /// Disks: `disk.0.iops.read` and `.write` in operations a second, `disk.0.bandwidth.read` and `.write` in
            /// bytes a second.
            public static let disk = Kind(rawValue: "disk")
            /// The public side: `network.0.pps.in` and `.out` in packets a second, `network.0.bandwidth.in` and `.out` in
            /// bytes a second.
            public static let network = Kind(rawValue: "network")
        }

        /// The number.
        public var id: ID<Server>
        /// What to read: one kind at least.
        public var types: [Kind]
        /// From when on.
        public var start: Date
        /// Until when.
        public var end: Date
        /// The seconds between samples; Hetzner's choice unless given.
        public var step: Int?

        /// Reads what a server did.
        public init(id: ID<Server>, types: [Kind], from start: Date, to end: Date, step: Int? = nil) {
            self.id = id
            self.types = types
            self.start = start
            self.end = end
            self.step = step
        }

        /// Refuses no kind at all, a span that ends before it starts, and a step that is none.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(metrics: types.map(\.rawValue), such: "cpu", from: start, to: end, step: step)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                metrics: ["servers", "\(id)", "metrics"],
                types: types.map(\.rawValue),
                from: start,
                to: end,
                step: step
            )
        }
    }
}
