/// The tags that mark what this SDK made, so that it can be found again, and told from what others made.
///
/// On OCI they are freeform tags, on Hetzner labels. Both keys and the allowed values satisfy the stricter grammar of
/// Hetzner's labels (63 characters; letters, digits, `-`, `_`, `.`; alphanumeric at both ends).
public struct Ownership: Sendable, Hashable, Codable {
    /// The tag that everything of ours carries.
    public static let managerKey = "managed-by"
    /// The value of ``managerKey``.
    public static let manager = "xanthus-cloud"
    /// The tag that names the machine or network a thing belongs to.
    public static let stackKey = "xanthus-stack"

    /// The name under which things that live and die together were made. `nil` for what several stacks share.
    public var stack: String?
    /// Further tags of the caller.
    public var extra: [String: String]

    /// Marks things of the named stack.
    public init(stack: String? = nil, extra: [String: String] = [:]) {
        self.stack = stack
        self.extra = extra
    }

    /// All tags as they go over the wire.
    public var tags: [String: String] {
        var tags = extra
        tags[Self.managerKey] = Self.manager
        if let stack { tags[Self.stackKey] = stack }
        return tags
    }

    /// Whether tags read from a cloud are those of anything of ours, and of this stack if there is one.
    public func matches(_ tags: [String: String]) -> Bool {
        tags[Self.managerKey] == Self.manager && (stack == nil || tags[Self.stackKey] == stack)
    }
}
