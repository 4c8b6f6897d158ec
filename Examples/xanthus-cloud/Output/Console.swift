private import ArgumentParser
private import Foundation
private import XanthusCloud
private import XanthusCloudInit

/// The two streams: results go to standard output, everything else to standard error.
enum Console {
    /// Writes a line of the result, at once.
    ///
    /// - Returns: Whether anybody could be told; nobody is left when the stream is closed.
    @discardableResult
    static func print(_ line: String) -> Bool {
        write(line + "\n", to: .standardOutput)
    }

    /// Writes a line beside the result.
    static func note(_ line: String) {
        write(line + "\n", to: .standardError)
    }

    /// Writes to standard error as it is.
    static func draw(_ text: String) {
        write(text, to: .standardError)
    }

    /// Whether a person looks at standard error.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Says what ended a run, and the next step. Help that was asked for is a result.
    static func report(_ error: any Error) {
        switch error {
        case is CancellationError: note("interrupted")
        case is CloudError, is ConfigurationError, is UserDataError: note("error: \(error)")
        default:
            let text = XanthusCloudCommand.fullMessage(for: error)
            if ExitStatus.of(error) == ExitStatus.done { print(text) } else { note(text) }
        }
    }

    @discardableResult
    private static func write(_ text: String, to file: FileHandle) -> Bool {
        (try? file.write(contentsOf: Data(text.utf8))) != nil
    }
}
