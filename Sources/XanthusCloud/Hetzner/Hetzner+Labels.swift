extension Hetzner {
    /// Labels to be given to a thing, within the API's grammar.
    ///
    /// A name has up to 63 letters and digits, with `-`, `_` and `.` between them, perhaps after a prefix such as
    /// `example.com/`; a value is like a name, or empty.
    public struct Labels: Hashable, Sendable, Encodable {
        /// The values by their names.
        public let values: [String: String]

        /// No labels.
        public init() { values = [:] }

        /// Checks labels.
        ///
        /// - Throws: ``ConfigurationError`` that names the label.
        public init(_ values: [String: String]) throws(ConfigurationError) {
            for (name, value) in values.sorted(by: { $0.key < $1.key }) {
                try HetznerGrammar.check(labelName: name)
                try HetznerGrammar.check(labelValue: value, of: name)
            }
            self.values = values
        }

        /// Writes an object.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(values)
        }
    }
}
