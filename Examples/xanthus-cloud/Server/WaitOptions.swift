internal import ArgumentParser
internal import XanthusCloud

/// What switching a server needs beside the server.
struct WaitOptions: ParsableArguments {
    @Flag(name: .customLong("no-wait"), help: "Return as soon as the cloud has accepted.")
    var returnsAtOnce = false

    /// Waits for the outcome unless told otherwise, and prints the server.
    func finish(
        _ pending: Pending<Server>,
        _ doing: String,
        on cloud: any CloudProvider,
        output: OutputFormat
    ) async throws {
        let server =
            if returnsAtOnce {
                try await cloud.server(id: pending.server)
            } else {
                try await awaited(pending, doing, on: cloud)
            }
        Console.print(output.render(Record(server), fields: Record.serverFields))
    }

    private func awaited(_ pending: Pending<Server>, _ doing: String, on cloud: any CloudProvider) async throws
        -> Server
    {
        do {
            return try await Progress.standard.during(doing) { try await cloud.wait(for: pending) }
        } catch is CancellationError {
            Console.note(
                "The cloud carries on without being watched: `server show \(pending.server)` tells how far it is."
            )
            throw CancellationError()
        }
    }
}

/// How a running operating system is told.
struct ModeOption: ParsableArguments {
    @Flag(help: "Cut the power instead of asking the operating system.")
    var hard = false

    var mode: PowerMode { hard ? .hard : .graceful }
}
