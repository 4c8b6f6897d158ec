/// What a request asks for beyond what an operation simulates.
///
/// A simulator that answers success and drops a wish would let a program pass here and fail in the cloud; so each
/// operation names what it knows, and refuses the rest.
extension JSON {
    /// Whether it asks for nothing: null, false, and what is empty are how clients spell a default.
    package var asksForNothing: Bool {
        switch self {
        case .null, .bool(false), .array([]): true
        case .object(let members): members.isEmpty
        default: false
        }
    }

    /// The first member, by name, that asks for something and is none of those known.
    package func wish(beyond known: Set<String>) -> String? {
        (object ?? [:]).filter { !known.contains($0.key) && !$0.value.asksForNothing }.keys.min()
    }
}

extension SimulatedCall {
    /// The first parameter of the query that is none of those known.
    package func parameter(beyond known: Set<String>) -> String? {
        query.first { !known.contains($0.name) }?.name
    }
}
