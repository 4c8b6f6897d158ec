public import XanthusCloud

extension NetworkBlueprint {
    /// A network for a machine that runs K3s: SSH and the Kubernetes API for the given sources alone, the web for all.
    ///
    /// ICMP is open too: without it a smaller packet size on the way shows as connections that hang.
    ///
    /// - Parameter admin: Who may reach ports 22 and 6443. Without any nobody can; the world has to be spelled out as
    ///   ``CIDR/allIPv4`` and ``CIDR/allIPv6``.
    public static func k3s(admin: [CIDR]) -> NetworkBlueprint {
        let world = [CIDR.allIPv4, .allIPv6]
        func tcp(_ port: Int, _ sources: [CIDR], _ note: String) -> [IngressRule] {
            if sources.isEmpty { return [] }
            return [IngressRule(unchecked: .tcp, ports: port...port, from: sources, note: note)]
        }
        return NetworkBlueprint(
            ingress: tcp(22, admin, "SSH") + tcp(6443, admin, "Kubernetes API") + tcp(80, world, "HTTP")
                + tcp(443, world, "HTTPS")
                + [IngressRule(unchecked: .icmp, ports: nil, from: world, note: "Path MTU discovery and ping")]
        )
    }
}
