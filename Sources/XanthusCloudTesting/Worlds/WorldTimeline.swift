public import Foundation

/// What happened in a simulated world, in the order of its time: calls, changes of state, changes of the weather.
///
/// Two runs of the same code with one seed have the same text, byte for byte, as long as the code itself does one thing
/// after another.
public struct WorldTimeline: Sendable, Hashable {
    /// One thing that happened.
    public struct Entry: Sendable, Hashable, CustomStringConvertible {
        /// When, by the world's time.
        public let date: Date
        /// How long after the world's beginning.
        public let offset: Duration
        /// What, such as `create_server blog: 201` or `server blog: starting -> running`.
        public let text: String

        /// The offset and what happened, such as `0d 00:00:12.000  server blog: starting -> running`.
        public var description: String { "\(WorldTimeline.text(offset))  \(text)" }
    }

    /// What happened, the earliest first.
    public let entries: [Entry]

    /// Days, hours, minutes, seconds and milliseconds.
    static func text(_ offset: Duration) -> String {
        let whole = offset.components.seconds
        let thousandths = offset.components.attoseconds / 1_000_000_000_000_000
        func padded(_ number: Int64, _ width: Int = 2) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let clock = [whole / 3_600 % 24, whole / 60 % 60, whole % 60].map { padded($0) }.joined(separator: ":")
        return "\(whole / 86_400)d \(clock).\(padded(thousandths, 3))"
    }
}

extension WorldTimeline: CustomStringConvertible {
    /// One line for each entry.
    public var description: String { entries.map(\.description).joined(separator: "\n") }
}
