internal import HTTPTypes

extension Hetzner {
    /// `PUT /firewalls/{id}`: changes what a packet filter is called and its labels.
    public struct UpdateFirewall: Operation {
        /// The packet filter as it is then.
        public typealias Response = Firewall

        /// The number.
        public var id: ID<Firewall>
        /// The name, 128 characters at most; unchanged if `nil`.
        public var name: String?
        /// All labels it shall have; unchanged if `nil`.
        public var labels: Labels?

        /// Changes a packet filter.
        public init(id: ID<Firewall>, name: String? = nil, labels: Labels? = nil) {
            self.id = id
            self.name = name
            self.labels = labels
        }

        /// Refuses an empty or long name.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(name: name, upTo: HetznerGrammar.firewallName)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["firewalls", "\(id)"], body: NameAndLabels(name: name, labels: labels))
        }
    }
}
