internal import Foundation

extension HetznerWorld {
    /// Starts a change that takes a moment, in which what it is done to is held.
    ///
    /// - Parameter others: What the change is done to besides, without holding it.
    mutating func change(
        _ command: String,
        on resources: [Resource],
        and others: [Resource] = [],
        at now: Date
    ) -> Action {
        work(command, on: resources, and: others, taking: durations.change, from: now)
    }

    /// Starts a change that takes a moment, and answers with its action alone.
    mutating func answer(
        _ command: String,
        on resources: [Resource],
        and others: [Resource] = [],
        _ call: SimulatedCall
    ) -> SimulatedAnswer {
        SimulatedAnswer(201, ["action": change(command, on: resources, and: others, at: call.now).json(at: call.now)])
    }
}

extension HetznerRefusal {
    /// Another change of a thing is under way.
    static func conflict(_ kind: HetznerKind) -> HetznerRefusal {
        HetznerRefusal(status: 409, code: "conflict", message: "another change of the \(kind.words) is under way")
    }

    /// An address is deleted that something has.
    static func mustBeUnassigned(_ kind: HetznerKind) -> HetznerRefusal {
        unprocessable("must_be_unassigned", "\(kind.words) must be unassigned before it can be deleted")
    }

    /// What an operation refuses with a code of its own.
    static func unprocessable(_ code: String, _ message: String) -> HetznerRefusal {
        HetznerRefusal(status: 422, code: code, message: message)
    }
}
