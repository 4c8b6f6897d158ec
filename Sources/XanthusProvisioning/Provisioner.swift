public import XanthusCloud
public import XanthusNetworkBootstrap

/// One call from nothing to a running machine; one call back to nothing, proved.
///
/// ```swift
/// let provisioner = Provisioner(cloud)
/// let machine = try await provisioner.provision(MachineRequest(name: "blog", admin: [office]))
/// print(machine.server.publicIPv4 ?? "-")
/// try await provisioner.destroy("blog")
/// ```
///
/// A call that fails or is cancelled removes what it had made. A process that is killed cannot: what it made carries
/// the machine's name as a tag, by which ``destroy(_:network:onEvent:)`` finds it.
public struct Provisioner: Sendable {
    /// Is told what happens, at once and in order of happening.
    public typealias EventHandler = @Sendable (ProvisioningEvent) -> Void

    let cloud: any CloudProvider & NetworkDriver
    let defaults: MachineDefaults?
    let randomness: Randomness

    /// Works in a provider's account and region.
    ///
    /// - Parameters:
    ///   - cloud: The provider.
    ///   - defaults: What machines get unless told; needed for clouds that this SDK doesn't know.
    ///   - randomness: Where the tag that tells one call's things from another's is drawn from.
    public init(
        _ cloud: any CloudProvider & NetworkDriver,
        defaults: MachineDefaults? = nil,
        randomness: Randomness = .system
    ) {
        self.cloud = cloud
        self.defaults = defaults ?? MachineDefaults.of(cloud)
        self.randomness = randomness
    }
}
