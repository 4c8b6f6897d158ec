internal import XanthusCloud
public import XanthusNetworkBootstrap

extension Provisioner {
    /// Brings a machine back to nothing: its server, its login keys, and the network if nobody else uses it.
    ///
    /// A machine on its way into the same network at this very moment brings it up once more. A second destruction in
    /// that moment fails its call, which then removes what it had made.
    ///
    /// Only what carries the machine's name as ownership tag is removed, so a server of the same name that somebody
    /// else made stays. Calling again goes on where a failure ended it; without anything to remove it is quick.
    ///
    /// - Parameters:
    ///   - name: The machine's name.
    ///   - network: The network it stood in; names and ownership are what counts.
    ///   - onEvent: Is told what happens.
    /// - Throws: ``ConfigurationError`` before any call; any ``CloudError`` of a call; one with `.failed` if the listing at
    ///   the end still shows something of the machine's own.
    @discardableResult
    public func destroy(
        _ name: String,
        network: NetworkBlueprint = .k3s(admin: []),
        onEvent: @escaping EventHandler = { _ in }
    ) async throws -> Destruction {
        try ServerSpec.validate(name: name)
        let bootstrap = NetworkBootstrap(cloud)
        try bootstrap.check(network)
        let log = EventLog(cloud.time, onEvent)
        let ownership = Ownership(stack: name)
        try ownership.validate()

        let removed = try await removeOwned(by: ownership.matches)
        for text in removed { log(.removal, "removed \(text)") }
        let removal = try await bootstrap.down(network) { log(.removal, "removed \($0.resource)") }
        for part in removal.left { log(.removal, "left \(part.resource): \(part.reason)") }

        let left = try await owned(by: ownership.matches)
        guard left.texts.isEmpty else {
            throw CloudError(
                .failed,
                "The cloud still lists \(left.texts.joined(separator: ", ")). Destroy '\(name)' again.",
                provider: cloud.name
            )
        }
        log(.proof, "a fresh listing shows nothing of \(name)")
        return Destruction(removed: removed, network: removal, elapsed: log.elapsed())
    }
}
