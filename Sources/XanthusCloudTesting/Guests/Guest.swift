public import XanthusCloud

internal import struct Foundation.Data

/// What a simulated machine does once it is switched on: a script in virtual time.
///
/// ```swift
/// await cloud.change { $0.guests["blog"] = .k3s.failing(in: "download", line: 42) }
/// let console = try await cloud.provider.console?.log(of: server.id)      // … xanthus: failed:download:42 (exit 1)
/// ```
///
/// A guest is data. Whatever is asked of a machine is answered by what of the script has happened by then, so nothing runs
/// in between. The script is that of the first boot, as cloud-init's is. A machine that is switched off in the middle
/// keeps what had happened; the rest never comes, and what listened listens again after each boot.
public struct Guest: Sendable, Hashable {
    /// What happens, in any order.
    public var events: [Event]
    /// What commands answer, by the whole command line. `cat` of a file, `true` and `false` need no mention.
    public var commands: [String: ShellOutput] = [:]
    /// From being switched on a second time to listening again.
    public var reboot: Duration = .seconds(15)

    /// Describes a machine by what happens on it.
    public init(_ events: [Event] = []) {
        self.events = events
    }

    /// One thing that happens.
    public struct Event: Sendable, Hashable {
        enum Effect: Sendable, Hashable {
            case console(String)
            case write(path: String, Data)
            case append(path: String, Data)
            case listen(UInt16)
            case close(UInt16)
        }

        /// The span since the machine was switched on first.
        public var after: Duration
        let effect: Effect

        /// A line is written to the console.
        public static func console(_ line: String, after span: Duration) -> Event {
            Event(after: span, effect: .console(line))
        }

        /// A file is written anew.
        public static func file(_ path: String, _ text: String, after span: Duration) -> Event {
            Event(after: span, effect: .write(path: path, Data(text.utf8)))
        }

        /// A line is added to a file, which is made if it is not there.
        public static func line(_ line: String, in path: String, after span: Duration) -> Event {
            Event(after: span, effect: .append(path: path, Data((line + "\n").utf8)))
        }

        /// Something begins to listen on a TCP port.
        public static func listens(on port: UInt16, after span: Duration) -> Event {
            Event(after: span, effect: .listen(port))
        }

        /// Nothing listens on a TCP port any more.
        public static func closes(_ port: UInt16, after span: Duration) -> Event {
            Event(after: span, effect: .close(port))
        }
    }
}

extension Guest {
    /// A machine that can be logged in to after 18 seconds, and does nothing else.
    public static let plain = Guest([.listens(on: 22, after: .seconds(18))])
    /// A machine that boots, and that nobody ever gets into.
    public static let unreachable = Guest([.console("Failed to start ssh.service", after: .seconds(18))])

    /// The same machine, each thing later by a factor.
    public func slower(by factor: Double) -> Guest {
        var copy = self
        for index in copy.events.indices { copy.events[index].after = copy.events[index].after * factor }
        return copy
    }

    /// The same machine, hanging from a moment on: what was to come later never does.
    public func hanging(after span: Duration) -> Guest {
        var copy = self
        copy.events.removeAll { $0.after > span }
        return copy
    }
}
