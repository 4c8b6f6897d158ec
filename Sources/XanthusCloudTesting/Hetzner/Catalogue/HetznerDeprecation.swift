internal import Foundation
internal import XanthusCloud

/// That something goes out of use.
struct HetznerDeprecation: Sendable, Hashable {
    let announced: Date
    /// From when on nothing new can be made of it.
    let unavailableAfter: Date

    init(announced: Date, unavailableAfter: Date) {
        self.announced = announced
        self.unavailableAfter = unavailableAfter
    }

    /// - Parameters:
    ///   - announced: A day, such as `2026-09-08`.
    ///   - end: Another.
    init(_ announced: String, until end: String) {
        guard let announced = RFC3339.date("\(announced)T00:00:00Z"), let end = RFC3339.date("\(end)T00:00:00Z") else {
            preconditionFailure("\(announced) or \(end) is no day.")
        }
        self.announced = announced
        unavailableAfter = end
    }

    func isOver(at now: Date) -> Bool { unavailableAfter <= now }

    var json: JSON {
        [
            "announced": .string(RFC3339.text(announced)), "unavailable_after": .string(RFC3339.text(unavailableAfter)),
        ]
    }
}
