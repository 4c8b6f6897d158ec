public import XanthusNetworkBootstrap

/// What bringing a machine back to nothing came to. A fresh listing found nothing of the machine's own left.
public struct Destruction: Sendable, Hashable {
    /// What was removed of the machine's own, as texts such as `server blog (4000001)`, in order.
    public var removed: [String]
    /// What became of the network. Parts that others use are left.
    public var network: NetworkRemoval
    /// How long it took.
    public var elapsed: Duration
}
