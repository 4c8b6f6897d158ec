public import struct Foundation.Date

/// That something which a server is to be made of goes out of use.
public struct HetznerDeprecation: Sendable, Hashable {
    /// The thing, such as `server type cx22 in nbg1`.
    public let subject: String
    /// When it was made known.
    public let announced: Date
    /// From when on nothing new can be made of it.
    public let unavailableAfter: Date

    init(_ subject: String, _ deprecation: Hetzner.Deprecation) {
        self.subject = subject
        announced = deprecation.announced
        unavailableAfter = deprecation.unavailableAfter
    }
}

extension HetznerDeprecation: CustomStringConvertible {
    /// A sentence with both dates.
    public var description: String {
        "The \(subject) is deprecated since \(Self.day(announced)) and unavailable after \(Self.day(unavailableAfter))."
    }

    static func day(_ date: Date) -> String { String(RFC3339.text(date).prefix(10)) }
}
