internal import HTTPTypes

extension Hetzner {
    /// `PUT /floating_ips/{id}`: changes what a floating IP is called, its note and its labels.
    public struct UpdateFloatingIP: Operation {
        /// The floating IP as it is then.
        public typealias Response = FloatingIP

        /// The number.
        public var id: ID<FloatingIP>
        /// The name; unchanged if `nil`.
        public var name: String?
        /// The note; unchanged if `nil`.
        public var description: String?
        /// All labels it shall have; unchanged if `nil`.
        public var labels: Labels?

        /// Changes a floating IP.
        public init(id: ID<FloatingIP>, name: String? = nil, description: String? = nil, labels: Labels? = nil) {
            self.id = id
            self.name = name
            self.description = description
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String?
            let description: String?
            let labels: Labels?
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .put,
                ["floating_ips", "\(id)"],
                body: Body(name: name, description: description, labels: labels)
            )
        }
    }
}
