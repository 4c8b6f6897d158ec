private import Foundation

/// The environment variables and the home directory of a process, as a value.
///
/// The SDK looks nowhere else, so a test or a service with many accounts hands it whatever environment it likes.
/// Printing it shows names, never values.
public struct Environment: Sendable {
    private let variables: [String: String]
    /// The directory that `~` stands for.
    public let homeDirectory: String

    /// Creates an environment.
    public init(_ variables: [String: String], homeDirectory: String) {
        self.variables = variables
        self.homeDirectory = homeDirectory
    }

    /// The environment of this process, as it is at the moment of the call.
    public static var current: Environment {
        let variables = ProcessInfo.processInfo.environment
        // Foundation asks the user database on Linux; shells and the vendors' tools go by the variable.
        let home = variables["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        return Environment(variables, homeDirectory: home)
    }

    /// The value of a variable; `nil` if it is not set, or set to nothing as build systems do with absent secrets.
    public subscript(name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Replaces a leading `~` by the home directory.
    func expanding(_ path: String) -> String {
        path == "~" || path.hasPrefix("~/") ? homeDirectory + path.dropFirst() : path
    }
}

extension Environment: CustomStringConvertible, CustomReflectable {
    /// The names of the variables.
    public var description: String { "Environment(\(variables.keys.sorted().joined(separator: ", ")))" }
    /// A mirror without values.
    public var customMirror: Mirror { Mirror(self, children: ["names": variables.keys.sorted()]) }
}
