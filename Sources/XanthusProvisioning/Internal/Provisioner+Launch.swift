internal import XanthusCloud
internal import XanthusNetworkBootstrap

internal import struct Foundation.Date

extension Provisioner {
    /// What is known of a call's server when the call ends early.
    struct Launch: Sendable {
        /// The server, if the cloud has accepted it.
        var server: Server.ID?
        /// Whether the cloud was asked and nobody knows whether it will do it.
        var isUncertain = false
    }

    /// How long to look for a server whose launch was asked for in vain, as it seemed: the gateways of both clouds give
    /// a request up within a minute, and what they accepted is listed in seconds.
    static let stragglerPolicy = WaitPolicy(deadline: .seconds(30))

    /// Asks for the server. A request on the wire is not cut off, since it may take effect unseen, and the machine would
    /// cost money that nobody knows of; the looks and waits around it end with the task.
    func ask(for machine: ServerSpec, noting launch: inout Launch) async throws -> Pending<Server> {
        try Task.checkCancellation()
        let writes = UncutWrites()
        let pending: Pending<Server>
        do {
            pending = try await writes.apply { try await cloud.createServer(machine) }
        } catch let error as CancellationError {
            launch.isUncertain = launch.isUncertain || writes.mayHaveTakenEffect
            throw error
        } catch let error as CloudError {
            // An earlier attempt of the same call may have been taken on, whatever the last one was told.
            launch.isUncertain = launch.isUncertain || error.attempt > 1 || error.code.leavesOpen
            var error = error
            if error.code == .conflict, await isTaken(machine.name) {
                error.message += " " + Self.wayOut(of: machine.name)
            }
            throw error
        }
        launch.server = pending.server
        try Task.checkCancellation()
        return pending
    }

    /// Looks for a server that a launch may yet bring about, until it is listed or is not to be expected any more.
    func awaitStraggler(of run: String) async throws {
        let waiter = Waiter<Bool>(
            for: "a server that may have been made after all",
            policy: Self.stragglerPolicy,
            time: cloud.time,
            poll: { try await cloud.servers().all().contains { $0.tags[Self.runKey] == run } },
            judge: { $0 ? .done : .pending("none is listed") }
        )
        do {
            _ = try await waiter.value()
        } catch let error as CloudError where error.code == .timedOut {
            return
        }
    }

    /// Whether a refused launch may have missed the network that it was to join.
    static func mayMissNetwork(_ error: CloudError) -> Bool {
        [.notFound, .conflict, .busy].contains(error.code)
    }

    /// Whether a server of the name is there, as far as that can be found out: clouds have other conflicts besides.
    private func isTaken(_ name: String) async -> Bool {
        let servers = try? await cloud.servers().all()
        return servers?.contains { $0.name == name && $0.status != .deleting && $0.status != .deleted } ?? false
    }

    /// What to do about a machine that another call has made. It cannot be handed out here: the private half of its
    /// login key never leaves the process that drew it.
    static func wayOut(of name: String) -> String {
        "Only the call that made a machine has its login key: connect with that one's key, destroy '\(name)' first, or "
            + "choose another name."
    }

    /// Gives way to an older server of the same name.
    ///
    /// Names may repeat on some clouds, so of two calls at once both may find the name free. Each looks again when its
    /// own server is there: the later one sees both. Whoever looked too early to see the other is the older one by at
    /// least the time that a request takes, and clouds count in milliseconds.
    func yieldToElder(of id: Server.ID, named name: String) async throws {
        let namesakes = try await cloud.servers().all().filter { server in
            server.name == name && server.id != id && server.status != .deleting && server.status != .deleted
        }
        guard !namesakes.isEmpty else { return }
        func age(_ server: Server) -> (Double, String) {
            (server.created?.timeIntervalSince1970 ?? 0, server.id.rawValue)
        }
        let own = try await cloud.server(id: id)
        guard let elder = namesakes.first(where: { age($0) < age(own) }) else { return }
        throw CloudError(
            .conflict,
            "A server named '\(name)' was made at the same time (\(elder.id)). \(Self.wayOut(of: name))",
            provider: cloud.name
        )
    }
}
