extension Hetzner {
    /// One thing by its number or its name, where the API takes both.
    ///
    /// ```swift
    /// Hetzner.CreateServer(name: "blog", serverType: "cx23", image: 161_547_269)
    /// ```
    ///
    /// A name that consists of digits stays a name.
    public enum Reference<Resource>: Hashable, Sendable {
        /// By its number.
        case id(ID<Resource>)
        /// By its name.
        case name(String)
    }
}

extension Hetzner.Reference: Encodable {
    /// Writes a number or a text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .id(let id): try container.encode(id)
        case .name(let name): try container.encode(name)
        }
    }
}

extension Hetzner.Reference: ExpressibleByIntegerLiteral {
    /// Takes a literal for a number.
    public init(integerLiteral value: Int) { self = .id(Hetzner.ID(integerLiteral: value)) }
}

extension Hetzner.Reference: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
{
    /// Takes a literal for a name.
    public init(stringLiteral value: String) { self = .name(value) }
}

extension Hetzner.Reference: CustomStringConvertible {
    /// The number or the name, as it stands in paths.
    public var description: String {
        switch self {
        case .id(let id): id.description
        case .name(let name): name
        }
    }
}
