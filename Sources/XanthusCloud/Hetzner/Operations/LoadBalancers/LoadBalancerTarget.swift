extension Hetzner {
    /// Where a load balancer shall send what comes in.
    public enum LoadBalancerTarget: Hashable, Sendable {
        /// A server, by its public address or that in the balancer's private network.
        case server(ID<Server>, usePrivateIP: Bool = false)
        /// All servers with certain labels, those that come later too.
        case labelSelector(LabelSelector, usePrivateIP: Bool = false)
        /// An address of a dedicated server of the same owner.
        case ip(String)
    }

    /// A target as the API reads it.
    struct LoadBalancerTargetBody: Encodable {
        let target: LoadBalancerTarget
        /// Whether to say by which address it is reached, which is part of a target but not of its name.
        var isWhole = true

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            switch target {
            case .server(let id, let usePrivateIP):
                try container.encode("server", forKey: .type)
                try container.encode(["id": id], forKey: .server)
                if isWhole { try container.encode(usePrivateIP, forKey: .usePrivateIP) }
            case .labelSelector(let selector, let usePrivateIP):
                try container.encode("label_selector", forKey: .type)
                try container.encode(["selector": selector.description], forKey: .labelSelector)
                if isWhole { try container.encode(usePrivateIP, forKey: .usePrivateIP) }
            case .ip(let address):
                try container.encode("ip", forKey: .type)
                try container.encode(["ip": address], forKey: .ip)
            }
        }

        private enum CodingKeys: String, CodingKey {
            case type
            case server
            case labelSelector = "label_selector"
            case ip
            case usePrivateIP = "use_private_ip"
        }
    }
}
