extension Hetzner {
    /// The number of one kind of thing, from 1 to 2^53 - 1 (API description).
    ///
    /// The type parameter keeps the number of a network from being passed for the number of a server.
    public struct ID<Resource>: RawRepresentable, Hashable, Sendable {
        /// The number.
        public let rawValue: Int

        /// The largest number: what JavaScript reads exactly (API description).
        static var maximum: Int { 9_007_199_254_740_991 }

        /// Wraps a number; `nil` if it can be none of the API's.
        public init?(rawValue: Int) {
            guard (1...Self.maximum).contains(rawValue) else { return nil }
            self.rawValue = rawValue
        }

        /// Wraps a number.
        public init?(_ number: Int) {
            self.init(rawValue: number)
        }

        /// Reads digits, as ids stand in the neutral models; `nil` if they are no number of the API's.
        public init?(_ text: some StringProtocol) {
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
            self.init(rawValue: number)
        }
    }
}

extension Hetzner.ID {
    /// Takes the id of a neutral model.
    ///
    /// - Throws: ``ConfigurationError`` if it is no number, as an id of another cloud is none.
    package init<Neutral>(_ id: ResourceID<Neutral>, field: String = "id") throws(ConfigurationError) {
        guard let own = Self(id.rawValue) else {
            throw ConfigurationError(
                field,
                rule: "'\(id.rawValue.prefix(40))' is no number, as Hetzner's ids are.",
                nextStep: "Give the id as the provider's lists show it."
            )
        }
        self = own
    }
}

extension Hetzner.ID: ExpressibleByIntegerLiteral {
    /// Wraps a literal, which has to be a number of the API's.
    public init(integerLiteral value: Int) {
        guard let id = Self(rawValue: value) else { preconditionFailure("\(value) is no id of Hetzner's.") }
        self = id
    }
}

extension Hetzner.ID: CustomStringConvertible {
    /// The digits.
    public var description: String { String(rawValue) }
}

extension Hetzner.ID: Codable {
    /// Reads a number, or one that is written as text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let number = try? container.decode(Int.self)
        guard let id = try number.flatMap(Self.init(rawValue:)) ?? Self(container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "It is no id.")
        }
        self = id
    }

    /// Writes the number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
