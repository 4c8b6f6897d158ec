private import ArgumentParser
private import XanthusCloud
private import XanthusCloudInit

/// What the command tells its caller in a number.
enum ExitStatus {
    static let done: Int32 = 0
    /// The cloud said no, or could not be reached.
    static let refused: Int32 = 1
    /// Credentials or configuration are missing or wrong: `EX_CONFIG` of `sysexits.h`.
    static let configuration: Int32 = 78
    /// Ended by SIGINT, SIGTERM or SIGHUP: 128 and the number of SIGINT, as shells have it.
    static let interrupted: Int32 = 130

    /// Finds the number for what ended a run. Wrong usage is ArgumentParser's, 64.
    static func of(_ error: any Error) -> Int32 {
        switch error {
        case is CancellationError: interrupted
        case is ConfigurationError, is UserDataError: configuration
        case is CloudError: refused
        default: XanthusCloudCommand.exitCode(for: error).rawValue
        }
    }
}
