internal import HTTPTypes

extension Hetzner {
    /// `PUT /certificates/{id}`: renames a certificate, or gives it other labels.
    public struct UpdateCertificate: Operation {
        /// The certificate as it is then.
        public typealias Response = Certificate

        /// The number.
        public var id: ID<Certificate>
        /// The new name; unchanged unless given.
        public var name: String?
        /// All labels it shall have; unchanged unless given.
        public var labels: Labels?

        /// Changes a certificate.
        public init(id: ID<Certificate>, name: String? = nil, labels: Labels? = nil) {
            self.id = id
            self.name = name
            self.labels = labels
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["certificates", "\(id)"], body: NameAndLabels(name: name, labels: labels))
        }
    }
}
