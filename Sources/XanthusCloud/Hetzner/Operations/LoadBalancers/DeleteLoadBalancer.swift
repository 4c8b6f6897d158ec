internal import HTTPTypes

extension Hetzner {
    /// `DELETE /load_balancers/{id}`: removes a load balancer. Primary IPs that are to go with it go.
    public struct DeleteLoadBalancer: Operation {
        /// The work to wait for, which the API answers since 2026-10-05.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>

        /// Removes a load balancer.
        public init(id: ID<LoadBalancer>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["load_balancers", "\(id)"]) }
    }
}
