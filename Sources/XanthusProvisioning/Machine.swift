public import XanthusCloud
public import XanthusNetworkBootstrap

/// A machine that was provisioned.
public struct Machine: Sendable {
    /// The server, running. Its operating system is still at work on the recipe.
    public let server: Server
    /// Who logs in.
    public let login: String
    /// The key that was made for this machine. Nobody else has its private half: store it with mode 0600.
    public let key: SSHKeyPair
    /// What the network came to.
    public let network: NetworkReport
    /// How long each phase took, in order.
    public let phases: [PhaseTime]

    /// How long a phase took.
    public struct PhaseTime: Sendable, Hashable {
        /// The phase.
        public let phase: ProvisioningEvent.Phase
        /// How long it took.
        public let elapsed: Duration
    }
}
