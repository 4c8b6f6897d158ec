internal import HTTPTypes

extension Hetzner {
    /// `GET /load_balancer_types`: lists the sizes of load balancers.
    public struct ListLoadBalancerTypes: ListOperation {
        /// What is listed.
        public typealias Element = LoadBalancerType

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?

        /// Lists the sizes of load balancers.
        public init(name: String? = nil) {
            self.name = name
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(list: ["load_balancer_types"], query: [("name", name)], page: page)
        }
    }
}
