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
        _ options: GlobalOptions
    ) async throws {
        let server =
            if returnsAtOnce {
                try await cloud.server(id: pending.server)
            } else {
                try await watching(pending.server, options) {
                    try await Progress.standard.during(doing) { try await cloud.wait(for: pending) }
                }
            }
        Console.print(options.output.render(Record(server), fields: Record.serverFields))
    }

    /// Waits, and says how to look again if the wait is interrupted.
    func watching<Value>(
        _ server: Server.ID,
        _ options: GlobalOptions,
        _ wait: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await wait()
        } catch is CancellationError {
            let command = options.words("server", "show", server.rawValue)
            Console.note("The cloud carries on without being watched: `\(command)` tells how far it is.")
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
