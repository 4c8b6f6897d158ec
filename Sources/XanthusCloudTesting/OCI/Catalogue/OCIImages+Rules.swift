extension OCIImages {
    static let rules: [SimulatedRule] = [.listedBuilds]
}

extension SimulatedRule {
    static let listedBuilds = SimulatedRule(
        "listed-builds",
        "Only the three newest builds of a distribution are listed; older ones can still be launched by id.",
        .documented,
        source: "documentation of platform images"
    )
}
