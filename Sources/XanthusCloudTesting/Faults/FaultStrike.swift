/// A fault that has happened to a call.
public struct FaultStrike: Sendable, Hashable {
    /// The cloud, such as `oci`.
    public let cloud: String
    /// The operation, by the vendor's name.
    public let operation: String
    /// Which of the operation's calls since the plan was injected.
    public let call: Int
    /// When, in the world's time since its start.
    public let offset: Duration
    /// What went wrong.
    public let fault: Fault
    /// The plan's seed, if chance had a part in it.
    public let seed: UInt64?

    /// What stands in the request id of an answer, such as `fault-create_server-2-seed-42`.
    var mark: String { "fault-\(operation)-\(call)" + (seed.map { "-seed-\($0)" } ?? "") }
}

extension FaultStrike: CustomStringConvertible {
    /// One line, such as `create_server call 2 at 12.0 seconds: reset-after-apply (seed 42)`.
    public var description: String {
        "\(operation) call \(call) at \(offset): \(fault)" + (seed.map { " (seed \($0))" } ?? "")
    }
}
