internal import XanthusCloud
internal import XanthusNetworkBootstrap

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

    /// Asks for the server, in a task of its own: a request that is cut off on the wire may take effect unseen, and the
    /// machine would cost money that nobody knows of.
    func ask(for machine: ServerSpec, noting launch: inout Launch) async throws -> Pending<Server> {
        try Task.checkCancellation()
        do {
            let pending = try await Task { [cloud] in try await cloud.createServer(machine) }.value
            launch.server = pending.server
            try Task.checkCancellation()
            return pending
        } catch let error as CloudError {
            launch.isUncertain = Self.openEnds.contains(error.code)
            throw error
        }
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

    /// The failures after which a request may have been carried out, or may be yet.
    private static let openEnds: Set<CloudError.Code> = [.transport, .timedOut, .invalidResponse, .serverFault]
}
