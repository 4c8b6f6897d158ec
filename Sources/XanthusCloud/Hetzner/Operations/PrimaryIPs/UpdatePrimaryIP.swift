internal import HTTPTypes

extension Hetzner {
    /// `PUT /primary_ips/{id}`: changes what a primary IP is called, its labels, and whether it goes with its server.
    public struct UpdatePrimaryIP: Operation {
        /// The primary IP as it is then.
        public typealias Response = PrimaryIP

        /// The number.
        public var id: ID<PrimaryIP>
        /// The name; unchanged if `nil`.
        public var name: String?
        /// All labels it shall have; unchanged if `nil`.
        public var labels: Labels?
        /// Whether it goes when the thing goes that has it; unchanged if `nil`.
        public var autoDelete: Bool?

        /// Changes a primary IP.
        public init(id: ID<PrimaryIP>, name: String? = nil, labels: Labels? = nil, autoDelete: Bool? = nil) {
            self.id = id
            self.name = name
            self.labels = labels
            self.autoDelete = autoDelete
        }

        private struct Body: Encodable {
            let name: String?
            let labels: Labels?
            let autoDelete: Bool?

            private enum CodingKeys: String, CodingKey {
                case name
                case labels
                case autoDelete = "auto_delete"
            }
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .put,
                ["primary_ips", "\(id)"],
                body: Body(name: name, labels: labels, autoDelete: autoDelete)
            )
        }
    }
}
