private import struct Foundation.Data

/// The consoles of OCI's instances, which are read by asking for a capture, waiting for it, and removing it afterwards.
struct OCIConsole: ConsoleService {
    /// How much is read at once, in bytes.
    static let partLength = 256 * 1024
    /// The most bytes that are read: twice the megabyte that Oracle keeps.
    static let contentLimit = 2 * 1024 * 1024
    /// How long a capture may take: it is a matter of seconds.
    static let policy = WaitPolicy(deadline: .seconds(300))

    let client: OCI.Client
    let time: TimeSource

    func log(of server: Server.ID) async throws -> String {
        try OCIProvider.check(server)
        try Task.checkCancellation()
        // In a task of its own, for a capture that is asked for and not known by its name stays and counts.
        let capture = Task { [client] in
            try await client.send(OCI.CaptureConsoleHistory(.init(instanceId: server.rawValue)))
        }
        let history = try await capture.value
        let result: Result<Data, any Error>
        do {
            try await finish(history, of: server)
            result = .success(try await content(of: history.id))
        } catch {
            result = .failure(error)
        }
        // So that a caller that is cancelled leaves none behind; what could not be removed is no reason to fail.
        _ = await Task { [client] in try? await client.send(OCI.DeleteConsoleHistory(id: history.id)) }.value
        return String(decoding: try result.get(), as: UTF8.self)
    }

    private func finish(_ history: OCI.ConsoleHistory, of server: Server.ID) async throws {
        _ = try await Waiter<OCI.LifecycleState>(
            for: "the console of server \(server) to be captured",
            policy: Self.policy,
            time: time,
            poll: { try await client.send(OCI.GetConsoleHistory(id: history.id)).lifecycleState },
            judge: { state in
                switch state.rawValue {
                case "SUCCEEDED": .done
                case "FAILED":
                    .failed(
                        CloudError(
                            .failed,
                            "Oracle could not capture the console of server \(server). Try again, best while it runs.",
                            provider: OCIProvider.cloudName
                        )
                    )
                default: .pending(state.rawValue)
                }
            }
        ).value()
    }

    private func content(of id: String) async throws -> Data {
        var content = Data()
        while true {
            let part = OCI.GetConsoleHistoryContent(id: id, offset: content.count, length: Self.partLength)
            let reply = try await client.reply(to: part)
            content += reply.value.data
            // An empty part that promises more would be asked for for ever.
            guard let rest = reply.bytesRemaining, rest > 0, !reply.value.data.isEmpty else { return content }
            guard content.count <= Self.contentLimit else {
                throw CloudError(
                    .invalidResponse,
                    "The console's text has more than the 1 MB that Oracle keeps. Check the endpoint.",
                    provider: OCIProvider.cloudName,
                    operation: "GetConsoleHistoryContent"
                )
            }
        }
    }
}
