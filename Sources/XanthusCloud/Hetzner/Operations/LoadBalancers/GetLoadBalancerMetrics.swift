internal import HTTPTypes

public import struct Foundation.Date

extension Hetzner {
    /// `GET /load_balancers/{id}/metrics`: reads what went through a load balancer.
    ///
    /// Thirty days are kept. An answer has 200 samples of each series, 500 at most.
    public struct GetLoadBalancerMetrics: Operation {
        /// What is read.
        public typealias Response = LoadBalancerMetrics

        /// The number.
        public var id: ID<LoadBalancer>
        /// What to read: one kind at least.
        public var types: [LoadBalancerMetrics.Kind]
        /// From when on.
        public var start: Date
        /// Until when.
        public var end: Date
        /// The seconds between samples; Hetzner's choice unless given.
        public var step: Int?

        /// Reads what went through a load balancer.
        public init(
            id: ID<LoadBalancer>,
            types: [LoadBalancerMetrics.Kind],
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
            guard !types.isEmpty else {
                throw ConfigurationError("types", rule: "No kind is given.", nextStep: "Give one, such as bandwidth.")
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
                ["load_balancers", "\(id)", "metrics"],
                query: types.map { ("type", $0.rawValue) }
                    + [
                        ("start", RFC3339.text(start)), ("end", RFC3339.text(end)), ("step", step.map { String($0) }),
                    ]
            )
        }
    }
}
