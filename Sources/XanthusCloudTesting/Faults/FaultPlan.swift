/// What goes wrong in a simulated cloud, and when: a value that is injected into a world.
///
/// ```swift
/// try await cloud.inject(.fail("LaunchInstance", call: 2, with: .resetAfterApply))
/// try await cloud.inject(.random(seed: 42, rate: 0.1))
/// …
/// print(await cloud.faultStrikes)       // [LaunchInstance call 2 at 12.3 seconds: reset-after-apply, …]
/// ```
///
/// Two worlds with the same plan and the same calls have the same faults. Where something is drawn, the seed stands in every
/// ``FaultStrike``, in the errors of broken lines, and in the request id of every injected answer, which is part of the
/// error's description.
public struct FaultPlan: Sendable, Hashable {
    /// The rules; of those that fit a call the first one strikes.
    public var rules: [FaultRule]
    /// What chance is drawn from.
    public var seed: UInt64

    /// Combines rules.
    public init(_ rules: [FaultRule], seed: UInt64 = 0) {
        self.rules = rules
        self.seed = seed
    }

    /// Lets one call of an operation fail.
    ///
    /// - Parameters:
    ///   - operation: The vendor's name, such as `LaunchInstance` or `create_server`.
    ///   - call: Which of its calls, from 1, counted since the plan was injected.
    ///   - fault: What goes wrong.
    public static func fail(_ operation: String, call: Int, with fault: Fault) -> FaultPlan {
        FaultPlan([FaultRule([fault], operation: operation, calls: call...call)])
    }

    /// Lets calls fail.
    ///
    /// - Parameters:
    ///   - operation: The vendor's name; `nil` for all that can have the fault.
    ///   - calls: Which of its calls, from 1, counted since the plan was injected; all unless told.
    ///   - during: When, in the world's time since its start.
    ///   - probability: How likely, from 0 to 1.
    ///   - seed: What that is drawn from.
    ///   - fault: What goes wrong.
    public static func fail(
        _ operation: String? = nil,
        calls: ClosedRange<Int>? = nil,
        during: Range<Duration>? = nil,
        probability: Double = 1,
        seed: UInt64 = 0,
        with fault: Fault
    ) -> FaultPlan {
        let rule = FaultRule([fault], operation: operation, calls: calls, during: during, probability: probability)
        return FaultPlan([rule], seed: seed)
    }

    /// Lets any call fail, by chance.
    ///
    /// - Parameters:
    ///   - seed: What is drawn from: the same seed, the same faults.
    ///   - rate: How likely a call is to fail, from 0 to 1.
    ///   - during: When, in the world's time since its start.
    ///   - faults: What may go wrong; what passes by itself unless told.
    public static func random(
        seed: UInt64,
        rate: Double,
        during: Range<Duration>? = nil,
        faults: [Fault] = Fault.passing
    ) -> FaultPlan {
        FaultPlan([FaultRule(faults, during: during, probability: rate)], seed: seed)
    }
}
