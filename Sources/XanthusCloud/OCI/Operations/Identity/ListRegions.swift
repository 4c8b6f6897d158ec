internal import HTTPTypes

extension OCI {
    /// `GET /regions`: lists the regions that Oracle runs in the realm, all at once.
    public struct ListRegions: Operation {
        /// Lists the regions.
        public init() {}

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["regions"], service: .identity) }

        /// All of them.
        public typealias Response = [Region]
    }
}
