/// A machine to log in to: where it is, as whom, and by which keys both sides know each other.
public struct SSHTarget: Sendable {
    /// A name or an IP address.
    public var host: String
    /// The port, 22 unless moved.
    public var port: UInt16
    /// The login user, such as `ubuntu` or `root`.
    public var user: String
    /// The key pair that logs in.
    public var key: SSHKeyPair
    /// The keys that the machine may show, learnt through a channel that can be trusted. Empty means that none is
    /// accepted: there is no first contact on faith.
    public var hostKeys: [SSHPublicKey]

    /// Describes a machine.
    public init(host: String, port: UInt16 = 22, user: String, key: SSHKeyPair, hostKeys: [SSHPublicKey]) {
        self.host = host
        self.port = port
        self.user = user
        self.key = key
        self.hostKeys = hostKeys
    }
}
