/// How late things are known in a simulated OCI.
///
/// Oracle promises no read of one's own writes. Its SDKs wait out changes of identity for four minutes, and its Terraform
/// provider looks again for what it has just made.
public struct OCILag: Sendable, Hashable {
    /// How long a list does not show what was made, changed or removed.
    public var lists: Duration
    /// How long a read of one thing does not: 404 for what is new, the former state for what was changed or removed.
    public var reads: Duration
    /// How long other services do not know of a new compartment.
    public var identity: Duration

    /// Chooses how late things are known.
    public init(lists: Duration = .zero, reads: Duration = .zero, identity: Duration = .zero) {
        self.lists = lists
        self.reads = reads
        self.identity = identity
    }

    /// Everything is known at once.
    public static let none = OCILag()
}
