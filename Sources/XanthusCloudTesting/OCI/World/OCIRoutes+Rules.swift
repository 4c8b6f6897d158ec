extension OCIRoutes {
    static let rules: [SimulatedRule] = [.etags, .lingering]
}

extension SimulatedRule {
    static let etags = SimulatedRule(
        "etags",
        "A change or removal with the etag of an earlier state in if-match is 412 NoEtagMatch.",
        .documented,
        source: "Content/API/Concepts/usingapi.htm, ETags for Optimistic Concurrency Control"
    )
    static let lingering = SimulatedRule(
        "lingering",
        "What was terminated or detached is listed for a while, for as long as the conditions say; Oracle documents "
            + "at least 12 hours for instances, and the same for others is assumed.",
        .documented,
        source: "docs.oracle.com, Terminating an Instance"
    )
}
