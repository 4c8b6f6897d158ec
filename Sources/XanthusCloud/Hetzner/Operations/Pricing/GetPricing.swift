internal import HTTPTypes

extension Hetzner {
    /// `GET /pricing`: reads what everything costs.
    public struct GetPricing: Operation {
        /// The prices.
        public typealias Response = Pricing

        /// Reads the prices.
        public init() {}

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["pricing"]) }
    }
}
