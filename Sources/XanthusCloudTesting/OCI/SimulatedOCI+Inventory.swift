extension SimulatedOCI {
    /// What is answered and what is kept.
    package static let inventory = SimulatorInventory(
        cloud: "Oracle Cloud Infrastructure",
        services: OCIService.all.map { ($0.name, $0.router) },
        rules: OCIService.rules,
        gaps: OCIGaps.all
    )
}

extension OCIService {
    /// What the services keep to, area by area.
    static let rules: [SimulatedRule] =
        OCICompute.rules + OCINetworks.rules + OCIStorage.rules + OCISignIn.rules + OCIIdentity.rules
        + OCILimitRoutes.rules + OCIUsage.rules + OCIMetrics.rules + OCIRetryTokens.rules + OCITraffic.rules
        + OCIHistory.rules + OCIPage.rules + OCIRoutes.rules + OCISignatureCheck.rules
}
