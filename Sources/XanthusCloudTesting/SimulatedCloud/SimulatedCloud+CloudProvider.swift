public import XanthusCloud

extension SimulatedCloud: CloudProvider {
    /// The account's login keys.
    public var sshKeys: (any SSHKeyService)? { SimulatedLoginKeys(cloud: self) }
    /// What servers have written at their starts and stops.
    public var console: (any ConsoleService)? { SimulatedConsole(cloud: self) }

    /// Returns the same account in another region. ``neighbour(in:)`` does so and keeps the type.
    public func at(_ region: Region.ID) throws -> any CloudProvider {
        try neighbour(in: region)
    }

    /// Lists the regions of the catalogue.
    public func regions() -> Pages<Region> {
        pages(.regions) { $0.catalogue.regions }
    }

    /// Lists the types of the catalogue, and whether there is room for each here.
    public func serverTypes() -> Pages<ServerType> {
        pages(.serverTypes) { account in
            account.catalogue.types.map { type in
                var type = type
                type.isAvailable = account.hasRoom(for: type.id, in: region)
                return type
            }
        }
    }

    /// Lists the images of the catalogue.
    public func images() -> Pages<Image> {
        pages(.images) { $0.catalogue.images }
    }

    /// Asks for a server. Unless it has a token, each call is a wish of its own, and the second finds the name taken.
    ///
    /// The network is taken as it is: no subnet is needed, and any filter is accepted.
    public func createServer(_ spec: ServerSpec) async throws -> Pending<Server> {
        try spec.validate()
        if let size = spec.userData?.count, size > Self.userDataLimit {
            throw ConfigurationError(
                "userData",
                rule: "It has \(size) bytes, and this cloud takes \(Self.userDataLimit).",
                nextStep: "Shorten it, or compress it."
            )
        }
        return try call(.createServer) { account in try account.create(spec, in: region) }
    }

    /// Reads a server, in whatever region it stands.
    public func server(id: Server.ID) async throws -> Server {
        try call(.server) { account in try account.known(id).server }
    }

    /// Lists the servers of this region, the oldest first.
    public func servers() -> Pages<Server> {
        pages(.servers) { account in account.machines.map(\.server).filter { $0.region == region } }
    }

    /// Asks for a server's removal, whatever it is doing. One that is on its way out already is left to that.
    public func deleteServer(id: Server.ID) async throws -> Pending<Server.Removal> {
        try call(.deleteServer) { account in try account.delete(id) }
    }

    /// Switches a server on. One that runs is left as it is.
    public func startServer(id: Server.ID) async throws -> Pending<Server> {
        try call(.startServer) { account in try account.start(id) }
    }

    /// Switches a server off. One that is off is left as it is.
    public func stopServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server> {
        try call(.stopServer) { account in try account.stop(id, mode) }
    }

    /// Restarts a server that runs.
    ///
    /// - Throws: `CloudError` with `.conflict` for one that is off.
    public func rebootServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server> {
        try call(.rebootServer) { account in try account.reboot(id, mode) }
    }

    /// Waits until the work is done, looking at the server meanwhile.
    public func wait(for pending: Pending<Server>, policy: WaitPolicy) async throws -> Server {
        let look = try await look(at: pending, policy) { look in
            guard let server = look.server else { return .failed(SimulatedAccountState.unknown(pending.server)) }
            return server.status == pending.goal && !look.isUnderWay ? .done : .pending(server.status.rawValue)
        }
        guard let server = look.server else { throw SimulatedAccountState.unknown(pending.server) }
        return server
    }

    /// Waits until a server is gone.
    public func wait(for pending: Pending<Server.Removal>, policy: WaitPolicy) async throws {
        _ = try await look(at: pending, policy) { look in
            look.server.map { .pending($0.status.rawValue) } ?? .done
        }
    }

    private func look<Outcome: Sendable>(
        at pending: Pending<Outcome>,
        _ policy: WaitPolicy,
        judge: @escaping @Sendable (SimulatedLook) -> Waiter<SimulatedLook>.Verdict
    ) async throws -> SimulatedLook {
        try await Waiter(
            for: "server \(pending.server) to be \(pending.goal)",
            policy: policy,
            time: time,
            poll: { try call(.wait) { account in account.look(at: pending.server, work: pending.work) } },
            judge: { look in look.failure.map { .failed($0) } ?? judge(look) }
        ).value()
    }
}
