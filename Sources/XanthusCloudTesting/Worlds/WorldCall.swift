public import struct Foundation.Date

/// A request that a simulated cloud has answered.
public struct WorldCall: Sendable, Hashable {
    /// Its number, from 1.
    public let number: Int
    /// When it was answered, by the world's time.
    public let date: Date
    /// The operation in the vendor's words, such as `LaunchInstance` or `create_server`; method and path of what is not
    /// simulated.
    public let operation: String
    /// What it was about, by name, as far as that is known: the body's name or that of the thing in the path.
    public let subject: String?
    /// The method, such as `POST`.
    public let method: String
    /// The path with its query, as it was sent.
    public let path: String
    /// The status of the answer.
    public let status: Int
    /// The cloud's own word for a refusal, such as `LimitExceeded`.
    public let code: String?

    /// Whether it may have changed something.
    public var isWrite: Bool { method != "GET" && method != "HEAD" }
}

extension WorldCall: CustomStringConvertible {
    /// Operation, subject and answer, such as `create_server blog: 412 resource_unavailable`.
    public var description: String {
        "\(operation)\(subject.map { " \($0)" } ?? ""): \(status)\(code.map { " \($0)" } ?? "")"
    }
}
