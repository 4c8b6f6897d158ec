internal import Foundation

extension HetznerWorld {
    /// Begins work that keeps things from others until it is done.
    ///
    /// - Parameter others: What the work is done to besides, without keeping it.
    mutating func work(
        _ command: String,
        on resources: [Resource],
        and others: [Resource] = [],
        taking span: Duration,
        from start: Date,
        failing failure: Action.Failure? = nil
    ) -> Action {
        let end = later(span, than: start)
        for resource in resources { hold(resource, until: end) }
        return begin(command, on: resources + others, from: start, to: end, failing: failure)
    }

    /// Refuses while work is done to a thing.
    func demandFree(_ resource: Resource, at now: Date) throws {
        try demand(
            .hetznerLocked,
            !isHeld(resource, at: now),
            else: .locked(resource.kind.words)
        )
    }

    /// Refuses a name that another thing of the kind has.
    ///
    /// - Parameter id: The thing that may have it already.
    func demandUnique<Element>(
        _ name: String,
        among things: HetznerTable<Element>,
        besides id: Int? = nil
    ) throws {
        try demand(
            .hetznerUniqueName,
            !things.has(name, besides: id),
            else: .notUnique("name", "name is already used")
        )
    }

    /// Refuses to remove what is protected from it.
    func demandUnprotected(_ isProtected: Bool, _ resource: Resource) throws {
        try demand(
            .hetznerProtected,
            !isProtected,
            else: HetznerRefusal(
                status: 423,
                code: "protected",
                message: "\(resource.kind.words) deletion is protected"
            )
        )
    }

    /// The number of the thing of a kind that a path names.
    func number(of kind: HetznerKind, _ call: SimulatedCall) throws -> Int {
        let text = call.parameter("id")
        guard let number = number(of: kind, text) else { throw HetznerRefusal.notFound(kind.rawValue, text) }
        return number
    }
}

extension SimulatedRule {
    static let hetznerWork: [SimulatedRule] = [
        .hetznerLocked, .hetznerUniqueName, .hetznerProtected, .hetznerActionsAtOnce,
    ]

    static let hetznerLocked = SimulatedRule(
        "hetzner-locked",
        "While an action is under way on a thing, another on it is refused with `locked`.",
        .documented,
        source: "API description, \"Error Codes\""
    )

    static let hetznerUniqueName = SimulatedRule(
        "hetzner-unique-name",
        "A name is given once among the things of a kind in a project.",
        .documented,
        source: "API description, `name` of each resource"
    )

    static let hetznerProtected = SimulatedRule(
        "hetzner-protected",
        "What is protected from removal is not removed: `protected`.",
        .documented,
        source: "API description, \"Error Codes\""
    )

    static let hetznerActionsAtOnce = SimulatedRule(
        "hetzner-actions-at-once",
        "Of the actions that are asked for by their numbers, 25 are answered and the rest left out in silence.",
        .observed,
        source: "hetznercloud/hcloud-go, pull request 611; that it is the lowest numbers: assumed"
    )
}
