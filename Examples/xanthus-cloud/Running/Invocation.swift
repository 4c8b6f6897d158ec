private import ArgumentParser
private import Foundation

/// One run of the command: from the words of the command line to the exit status.
enum Invocation {
    /// Parses, runs and exits.
    static func run(_ arguments: [String]) async -> Never {
        let work = Task {
            var command = try await XanthusCloudCommand.asyncParseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        }
        let signals = SignalWatch { work.cancel() }
        let outcome = await work.result
        signals.stop()
        guard case .failure(let error) = outcome else { exit(ExitStatus.done) }
        // A connection torn by the interruption is not the news.
        let news: any Error = work.isCancelled ? CancellationError() : error
        Console.report(news)
        exit(ExitStatus.of(news))
    }
}
