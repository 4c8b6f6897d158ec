internal import HTTPTypes

extension Hetzner {
    /// `DELETE /certificates/{id}`: removes a certificate. No load balancer may use it.
    public struct DeleteCertificate: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<Certificate>

        /// Removes a certificate.
        public init(id: ID<Certificate>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["certificates", "\(id)"]) }
    }
}
