internal import HTTPTypes

extension Hetzner {
    /// `GET /certificates/{id}`: reads a certificate.
    public struct GetCertificate: Operation {
        /// The certificate.
        public typealias Response = Certificate

        /// The number.
        public var id: ID<Certificate>

        /// Reads a certificate.
        public init(id: ID<Certificate>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["certificates", "\(id)"]) }
    }
}
