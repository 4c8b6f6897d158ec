internal import HTTPTypes

public import struct Foundation.Date

extension Hetzner {
    /// `GET /servers/{id}/metrics`: reads what a server did, as measured from outside the machine.
    ///
    /// Thirty days are kept. An answer has 200 samples of each series, 500 at most.
    public struct GetServerMetrics: Operation {
        /// What is read.
        public typealias Response = ServerMetrics

        /// The number.
        public var id: ID<Server>
        /// What to read: one kind at least.
        public var types: [ServerMetrics.Kind]
        /// From when on.
        public var start: Date
        /// Until when.
        public var end: Date
        /// The seconds between samples; Hetzner's choice unless given.
        public var step: Int?

        /// Reads what a server did.
        public init(id: ID<Server>, types: [ServerMetrics.Kind], from start: Date, to end: Date, step: Int? = nil) {
            self.id = id
            self.types = types
            self.start = start
            self.end = end
            self.step = step
        }

        /// Refuses no kind at all, a span that ends before it starts, and a step that is none.
        public func check() throws(ConfigurationError) {
            guard !types.isEmpty else {
                throw ConfigurationError(
                    "types",
                    rule: "No kind is given.",
                    nextStep: "Give one of cpu, disk, network."
                )
            }
            guard start < end else {
                throw ConfigurationError(
                    "end",
                    rule: "The span does not end after its start.",
                    nextStep: "Give a later end or an earlier start."
                )
            }
            guard let step, step < 1 else { return }
            throw ConfigurationError(
                "step",
                rule: "\(step) seconds are no step.",
                nextStep: "Give one second or more, or none for Hetzner's choice."
            )
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["servers", "\(id)", "metrics"],
                query: types.map { ("type", $0.rawValue) }
                    + [
                        ("start", RFC3339.text(start)), ("end", RFC3339.text(end)), ("step", step.map { String($0) }),
                    ]
            )
        }
    }
}
