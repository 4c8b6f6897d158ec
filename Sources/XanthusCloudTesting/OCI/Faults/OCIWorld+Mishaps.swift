internal import Foundation
internal import HTTPTypes

extension OCIWorld {
    /// Answers a call while something is wrong.
    ///
    /// - Returns: The answer, and whether the mishap had a part in it.
    mutating func answer(
        _ request: HTTPRequest,
        _ body: Data,
        amid mishap: Fault.Kind?
    ) throws -> (answer: SimulatedAnswer, isAffected: Bool) {
        let before = self
        // Of a refused call the caller keeps nothing, so that what is changed here needs no changing back then.
        switch mishap {
        case .slowBoot(let span): durations.launch += span
        case .capacity(let disguise):
            conditions.capacity = [.full(disguise: disguise == .acceptedLaunch ? .acceptance : .refusal)]
        case .failedWork: failsWork = true
        default: break
        }
        let answer = try OCIService.answer(request, body, &self)
        durations = before.durations
        conditions = before.conditions
        failsWork = false
        let launched = all(.instance).last.flatMap { (try? before.record(.instance, $0.id)) == nil ? $0 : nil }
        switch mishap {
        case .failedWork:
            guard all(.workRequest).count > before.all(.workRequest).count else { return (answer, false) }
            if let launched {
                OCIInstances.end(launched, after: durations.launch, in: &self)
            } else {
                takeBack(to: before)
            }
        case .failingGuest(let phase):
            guard let launched else { return (answer, false) }
            conditions.guests[launched["displayName"]] = .k3s(failingIn: phase, line: 1)
        case .idleReclaim(let span):
            guard let launched, Self.reclaimed.contains(launched["shape"]) else { return (answer, false) }
            let idle = after(durations.launch + span)
            let steps: [OCIRecord.Step] = [
                .init(after(durations.launch), state: "RUNNING"), .init(idle, state: "STOPPING"),
                .init(idle.addingTimeInterval(durations.stop / .seconds(1)), state: "STOPPED"),
            ]
            update(launched) { $0.plan(steps) }
        default: break
        }
        return (answer, true)
    }

    /// The shapes that are Always Free.
    private static let reclaimed: Set = ["VM.Standard.A1.Flex", "VM.Standard.E2.1.Micro"]
}

extension OCIRefusal {
    /// The words are assumed.
    static let failedWork = OCIRefusal(500, "InternalError", "The work request failed because of an internal error.")
}
