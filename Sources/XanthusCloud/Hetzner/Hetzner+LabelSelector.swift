extension Hetzner {
    /// A choice of things by their labels, which cannot be malformed.
    ///
    /// ```swift
    /// let ours = try Hetzner.LabelSelector(.equal("managed-by", "xanthus-cloud"), .missing("keep"))
    /// ```
    public struct LabelSelector: Hashable, Sendable, CustomStringConvertible {
        /// One condition; all of a selector's have to hold.
        public enum Term: Hashable, Sendable {
            /// The label has this value.
            case equal(String, String)
            /// The label has another value, or is not there.
            case notEqual(String, String)
            /// The label is there.
            case present(String)
            /// The label is not there.
            case missing(String)
            /// The label has one of these values.
            case anyOf(String, [String])
            /// The label has none of these values, or is not there.
            case noneOf(String, [String])
        }

        /// The conditions.
        public let terms: [Term]

        /// Chooses by labels.
        ///
        /// - Throws: ``ConfigurationError`` for a name or value that no label can have, and for a list without values.
        public init(_ terms: Term...) throws(ConfigurationError) {
            try self.init(terms)
        }

        /// Chooses by labels.
        ///
        /// - Throws: ``ConfigurationError`` for a name or value that no label can have, and for no conditions at all,
        ///   which would choose everything.
        public init(_ terms: [Term]) throws(ConfigurationError) {
            guard !terms.isEmpty else {
                throw ConfigurationError(
                    "labelSelector",
                    rule: "It has no condition, which would choose everything.",
                    nextStep: "Leave the selector out to mean that."
                )
            }
            for term in terms { try term.check() }
            self.terms = terms
        }

        /// As the API reads it, such as `managed-by=xanthus-cloud,!keep`.
        public var description: String { terms.map(\.text).joined(separator: ",") }
    }
}

extension Hetzner.LabelSelector.Term {
    fileprivate func check() throws(ConfigurationError) {
        let (name, values): (String, [String]?) =
            switch self {
            case .equal(let name, let value), .notEqual(let name, let value): (name, [value])
            case .present(let name), .missing(let name): (name, nil)
            case .anyOf(let name, let values), .noneOf(let name, let values): (name, values)
            }
        try HetznerGrammar.check(labelName: name, mayBeReserved: true)
        guard values != [] else {
            throw ConfigurationError(
                "labelSelector",
                rule: "The condition on '\(name)' has no values.",
                nextStep: "Give at least one."
            )
        }
        for value in values ?? [] { try HetznerGrammar.check(labelValue: value, of: name) }
    }

    fileprivate var text: String {
        switch self {
        case .equal(let name, let value): "\(name)=\(value)"
        case .notEqual(let name, let value): "\(name)!=\(value)"
        case .present(let name): name
        case .missing(let name): "!\(name)"
        case .anyOf(let name, let values): "\(name) in (\(values.joined(separator: ",")))"
        case .noneOf(let name, let values): "\(name) notin (\(values.joined(separator: ",")))"
        }
    }
}
