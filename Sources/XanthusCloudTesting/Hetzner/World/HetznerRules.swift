/// All rules that a simulated Hetzner project keeps. Each area has a list of its own.
enum HetznerRules {
    static let all: [SimulatedRule] =
        SimulatedRule.hetznerTokens
        + SimulatedRule.hetznerWork
        + SimulatedRule.hetznerSSHKeys
        + SimulatedRule.hetznerPrimaryIPs
        + SimulatedRule.hetznerFloatingIPs
        + SimulatedRule.hetznerVolumes
        + SimulatedRule.hetznerZones
        + SimulatedRule.hetznerLoadBalancers
        + SimulatedRule.hetznerLoadBalancerNetworks
        + SimulatedRule.hetznerCertificates
        + SimulatedRule.hetznerServers
        + SimulatedRule.hetznerImages
        + SimulatedRule.hetznerPlacement
        + SimulatedRule.hetznerNetworks
        + SimulatedRule.hetznerFirewalls
}
