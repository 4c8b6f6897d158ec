import Testing

@testable import XanthusCloudTesting

/// A rule of simulated Hetzner, and a call that breaks it and nothing else.
struct HetznerBreach: Sendable, CustomTestStringConvertible {
    let rule: SimulatedRule
    /// Whether an answer shows that the rule is kept.
    let isKept: @Sendable (HetznerCaller.Answer) -> Bool
    let call: @Sendable (HetznerCaller) async throws -> HetznerCaller.Answer

    init(
        _ rule: SimulatedRule,
        kept: @escaping @Sendable (HetznerCaller.Answer) -> Bool = { (400...423).contains($0.status) },
        _ call: @escaping @Sendable (HetznerCaller) async throws -> HetznerCaller.Answer
    ) {
        self.rule = rule
        isKept = kept
        self.call = call
    }

    /// A breach that is refused with this code.
    init(
        _ rule: SimulatedRule,
        _ code: String,
        _ call: @escaping @Sendable (HetznerCaller) async throws -> HetznerCaller.Answer
    ) {
        self.init(rule, kept: { $0.code == code }, call)
    }

    var testDescription: String { rule.name }

    /// The breaches of all rules.
    static let all =
        work
        + primaryIPs
        + floatingIPs
        + volumes
        + zones
        + loadBalancers
        + loadBalancerNetworks
        + certificates
        + servers
        + serverBoots
        + images
        + placementGroups
        + networks
        + firewalls
}
