internal import HTTPTypes

extension Hetzner {
    /// `PUT /load_balancers/{id}`: renames a load balancer, or gives it other labels.
    public struct UpdateLoadBalancer: Operation {
        /// The load balancer as it is then.
        public typealias Response = LoadBalancer

        /// The number.
        public var id: ID<LoadBalancer>
        /// The new name; unchanged unless given.
        public var name: String?
        /// All labels it shall have; unchanged unless given.
        public var labels: Labels?

        /// Changes a load balancer.
        public init(id: ID<LoadBalancer>, name: String? = nil, labels: Labels? = nil) {
            self.id = id
            self.name = name
            self.labels = labels
        }

        /// Refuses a name outside the grammar.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(loadBalancerName: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["load_balancers", "\(id)"], body: NameAndLabels(name: name, labels: labels))
        }
    }
}
