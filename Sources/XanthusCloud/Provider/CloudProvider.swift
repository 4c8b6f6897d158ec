/// What every cloud promises.
///
/// A provider value is bound to one account and one region; ``at(_:)`` gives its neighbour. It is cheap to copy and
/// safe to share between tasks.
///
/// ```swift
/// let cloud: any CloudProvider = try HetznerProvider(HetznerCredentials.discovered(in: .current))
/// for try await server in cloud.servers() { print(server.name, server.publicIPv4 ?? "-") }
/// ```
///
/// What not every cloud has is a facet: a property that is `nil` where absent, such as ``sshKeys``.
///
/// ## Implementation notes
/// - Throw ``CloudError`` for what the cloud says, ``ConfigurationError`` for what is wrong before any call, and let
///   `CancellationError` travel unwrapped.
/// - Lists are lazy: no request before the first element is asked for.
/// - Carry a creation out once, whatever happens on the way: `ServerSpec.idempotencyToken` says what is the same wish.
public protocol CloudProvider: Sendable {
    /// The cloud's short name: `oci` or `hetzner`.
    var name: String { get }
    /// The region that this value works in.
    var region: Region.ID { get }

    /// Returns the same account in another region.
    ///
    /// - Throws: ``ConfigurationError`` if the region's name cannot be one.
    func at(_ region: Region.ID) throws -> any CloudProvider

    // Catalogue

    /// Lists the regions this account can use.
    func regions() -> Pages<Region>
    /// Lists the sizes of machine that the cloud offers in this region.
    func serverTypes() -> Pages<ServerType>
    /// Lists the cloud's own images for this region.
    func images() -> Pages<Image>

    // Servers

    /// Asks for a server and returns as soon as the cloud has accepted.
    ///
    /// Calling again with the same `idempotencyToken` while the server exists yields the same server.
    ///
    /// - Throws: ``ConfigurationError`` before any call for what cannot be; ``CloudError`` with `.outOfCapacity`
    ///   where there is no room, `.conflict` where the name is that of another wish's server.
    func createServer(_ spec: ServerSpec) async throws -> Pending<Server>
    /// Returns the server with this id.
    ///
    /// - Throws: ``CloudError`` with `.notFound`.
    func server(id: Server.ID) async throws -> Server
    /// Lists the servers of this account (on OCI: of the compartment) in this region. What is removed is left out.
    func servers() -> Pages<Server>
    /// Asks for a server's removal, with its boot disk.
    ///
    /// - Throws: ``CloudError`` with `.notFound` if there is none.
    func deleteServer(id: Server.ID) async throws -> Pending<Server.Removal>

    // Power

    /// Switches a server on.
    func startServer(id: Server.ID) async throws -> Pending<Server>
    /// Switches a server off.
    func stopServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server>
    /// Restarts a server.
    func rebootServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server>

    // Waiting

    /// Waits until the cloud has finished the work, and returns the server as it is then.
    ///
    /// - Throws: ``CloudError`` with `.failed` and the cloud's words if the work failed, `.timedOut` after the deadline.
    func wait(for pending: Pending<Server>, policy: WaitPolicy) async throws -> Server
    /// Waits until a server is gone. One that nobody knows any more is gone.
    func wait(for pending: Pending<Server.Removal>, policy: WaitPolicy) async throws

    // Facets

    /// Login keys as resources of their own, on clouds that have them.
    var sshKeys: (any SSHKeyService)? { get }
    /// What servers write to their consoles, on clouds that keep it.
    var console: (any ConsoleService)? { get }
    /// Copies of servers' disks, on clouds that make them.
    var snapshots: (any SnapshotService)? { get }
}

extension CloudProvider {
    /// No key resources, unless a provider says otherwise.
    public var sshKeys: (any SSHKeyService)? { nil }
    /// No consoles, unless a provider says otherwise.
    public var console: (any ConsoleService)? { nil }
    /// No copies, unless a provider says otherwise.
    public var snapshots: (any SnapshotService)? { nil }
}
