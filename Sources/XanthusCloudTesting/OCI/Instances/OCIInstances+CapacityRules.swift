extension SimulatedRule {
    static let capacity = SimulatedRule(
        "host-capacity",
        "Where there is no room, a launch is refused with 500 InternalError \"Out of host capacity.\", or accepted and "
            + "lost: its work request fails and the instance goes TERMINATED.",
        .observed,
        source: "hitrov/oci-arm-host-capacity #87; mohankumarpaluru/oracle-freetier-instance-creation"
    )
    static let absentShape = SimulatedRule(
        "absent-shape",
        "A shape that an availability domain lacks is 404 NotAuthorizedOrNotFound \"shape … not found\".",
        .observed,
        source: "r0b2g1t/k3s-cluster-on-oracle-cloud-infrastructure #2"
    )
    static let limits = SimulatedRule(
        "service-limits",
        "What would exceed limits of the tenancy is 400 LimitExceeded and names all of them.",
        .observed,
        source: "hitrov/oci-arm-host-capacity #104"
    )
    static let quotas = SimulatedRule(
        "compartment-quotas",
        "What would exceed a quota is 400 QuotaExceeded and names the quota's policy.",
        .observed,
        source: "a published answer: \"…-count in policy 'ocid1.quota…' by 1\""
    )
    static let phantomUsage = SimulatedRule(
        "phantom-usage",
        "Where the conditions say so, failed launches count against limits for about an hour.",
        .observed,
        source: "mohankumarpaluru/oracle-freetier-instance-creation #15"
    )
}
