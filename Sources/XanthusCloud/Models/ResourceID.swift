/// The id of one kind of thing, as its cloud spells it.
///
/// The type parameter keeps the id of a network from being passed for the id of a server.
public struct ResourceID<Resource>: RawRepresentable, Hashable, Sendable, Codable {
    /// The id as the cloud spells it: an OCID on OCI, a decimal number or a name on Hetzner.
    public let rawValue: String

    /// Wraps an id.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Wraps an id.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }
}

extension ResourceID: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
{
    /// Wraps a literal.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension ResourceID: CustomStringConvertible {
    /// The id as the cloud spells it.
    public var description: String { rawValue }
}
