private import ArgumentParser
private import Foundation
private import XanthusCloud

/// One run of the command: from the words of the command line to the exit status.
enum Invocation {
    /// Parses, runs and exits.
    static func run(_ arguments: [String]) async -> Never {
        let command: any ParsableCommand
        do {
            command = try await XanthusCloudCommand.asyncParseAsRoot(arguments)
        } catch {
            end(error, interruption: ExitStatus.interrupted)
        }
        // Serving ends by being interrupted; everything else is cut short by it.
        let interruption = command is SimulateCommand ? ExitStatus.done : ExitStatus.interrupted
        let work = Task {
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = command
                try command.run()
            }
        }
        let signals = SignalWatch(onFirst: { work.cancel() }, onFurther: { end(interruption) })
        let outcome = await work.result
        signals.stop()
        guard case .failure(let error) = outcome else { end(ExitStatus.done) }
        // A connection torn by the interruption is not the news; a transcript that is not whole is.
        let isTorn = work.isCancelled && !(error is ConfigurationError)
        end(isTorn ? CancellationError() : error, interruption: interruption)
    }

    private static func end(_ error: any Error, interruption: Int32) -> Never {
        Console.report(error)
        end(error is CancellationError ? interruption : ExitStatus.of(error))
    }

    private static func end(_ status: Int32) -> Never {
        ScratchDirectory.removeAll()
        exit(status)
    }
}
