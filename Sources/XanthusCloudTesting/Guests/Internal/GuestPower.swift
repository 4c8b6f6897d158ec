internal import Foundation

/// When a machine was on.
struct GuestPower: Sendable, Hashable {
    private struct Run: Sendable, Hashable {
        let start: Date
        var end: Date?
    }

    private var runs: [Run] = []

    /// Notes that a machine is on or off from a date on.
    mutating func turn(on isOn: Bool, at date: Date) {
        if isOn {
            if self.isOn { return }
            runs.append(Run(start: date))
        } else if let last = runs.indices.last, runs[last].end == nil {
            runs[last].end = date
        }
    }

    /// Whether it is on.
    var isOn: Bool { runs.last.map { $0.end == nil } ?? false }
    /// Whether it was switched off since it was on first.
    var isRestarted: Bool { runs.count > 1 }
    /// The last start.
    var lastStart: Date? { runs.last?.start }

    /// How much of the first boot's script has happened; `nil` if it was never on.
    func progress(at date: Date) -> Duration? {
        guard let first = runs.first else { return nil }
        return .seconds(max(0, min(first.end ?? date, date).timeIntervalSince(first.start)))
    }
}
