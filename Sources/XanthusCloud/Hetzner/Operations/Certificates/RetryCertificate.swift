internal import HTTPTypes

extension Hetzner {
    /// `POST /certificates/{id}/actions/retry`: has a managed certificate issued once more after that failed.
    ///
    /// Not repeatable: certificate authorities count the attempts.
    public struct RetryCertificate: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Certificate>

        /// Tries once more.
        public init(id: ID<Certificate>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.post, ["certificates", "\(id)", "actions", "retry"]) }
    }
}
