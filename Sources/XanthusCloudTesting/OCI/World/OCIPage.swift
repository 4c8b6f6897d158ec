internal import Foundation
internal import HTTPTypes

/// One page of a list, as `limit`, `page`, `sortBy` and `sortOrder` ask for it.
enum OCIPage {
    /// One thing of a list.
    struct Thing: Sendable {
        let document: JSON
        /// The order in which things came to be; breaks ties.
        let order: Int
        /// What tells it from all others.
        let id: String

        init(_ document: JSON, order: Int = 0, id: String) {
            self.document = document
            self.order = order
            self.id = id
        }

        init(_ record: OCIRecord) { self.init(record.document, order: record.sequence, id: record.id) }
    }

    /// What a list can be sorted by.
    struct Sort: Sendable {
        /// The value of `sortBy`; empty where there is only one order.
        let name: String
        /// The member of the documents; empty for the order in which things came to be.
        let member: String
        /// The direction unless told.
        let isDescending: Bool

        init(_ name: String, by member: String, isDescending: Bool = false) {
            self.name = name
            self.member = member
            self.isDescending = isDescending
        }

        /// The defaults of the order are documented: newest first, names from A to Z.
        static let byTimeOrName = [
            Sort("TIMECREATED", by: "timeCreated", isDescending: true), Sort("DISPLAYNAME", by: "displayName"),
        ]
    }

    /// Where a thing stands in the order. A page's token names the place of the last one before it, so that what is
    /// made or removed meanwhile shifts nothing.
    private struct Place: Codable, Comparable {
        let key: String
        let order: Int
        let id: String

        static func < (left: Place, right: Place) -> Bool {
            (left.key, left.order, left.id) < (right.key, right.order, right.id)
        }
    }

    private struct Token: Codable {
        var last: Place?
        /// How many empty pages have come since.
        var emptyPages = 0
    }

    /// Documented for most lists.
    static let limits = 1...1000
    static let defaultLimit = 100

    /// The parameters of a list.
    static func parameters(_ filters: [String], _ sorts: [Sort]) -> Set<String> {
        var names = Set(filters).union(["limit", "page"])
        if !sorts.isEmpty { names.insert("sortOrder") }
        if sorts.contains(where: { !$0.name.isEmpty }) { names.insert("sortBy") }
        return names
    }

    /// Answers with the page that a call asks for.
    ///
    /// - Parameter sorts: What the list can be sorted by, the default first; none for one that is in the order in which
    ///   things came to be.
    static func answer(
        _ things: [Thing],
        sorted sorts: [Sort] = [],
        _ call: SimulatedCall,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> SimulatedAnswer {
        let sort = try order(call, sorts)
        let limit = try limit(call, world)
        let token = try token(call, world)
        if world.keeps(.emptyPages), token.emptyPages < world.conditions.emptyPages {
            let next = Token(last: token.last, emptyPages: token.emptyPages + 1)
            return SimulatedAnswer(200, [], headers: [.opcNextPage: encode(next)])
        }
        let places = things.map { thing in
            let key = sort.member.isEmpty ? "" : thing.document[sort.member]?.string ?? ""
            return (place: Place(key: key, order: thing.order, id: thing.id), document: thing.document)
        }
        func isBefore(_ left: Place, _ right: Place) -> Bool { sort.isDescending ? right < left : left < right }
        let rest = places.filter { element in token.last.map { isBefore($0, element.place) } ?? true }
            .sorted { isBefore($0.place, $1.place) }
        let page = rest.prefix(limit)
        var headers: HTTPFields = [:]
        if page.count < rest.count, let last = page.last { headers[.opcNextPage] = encode(Token(last: last.place)) }
        return SimulatedAnswer(200, .array(page.map(\.document)), headers: headers)
    }

    private static func order(_ call: SimulatedCall, _ sorts: [Sort]) throws(OCIRefusal) -> Sort {
        let name = call.query("sortBy")
        guard let sort = sorts.first(where: { $0.name == name ?? $0.name }) else {
            guard name != nil, !sorts.isEmpty else { return Sort("", by: "") }
            throw .invalid("sortBy must be \(sorts.map(\.name).joined(separator: " or "))")
        }
        switch call.query("sortOrder") {
        case nil: return sort
        case "ASC": return Sort(sort.name, by: sort.member)
        case "DESC": return Sort(sort.name, by: sort.member, isDescending: true)
        case .some: throw .invalid("sortOrder must be ASC or DESC")
        }
    }

    private static func limit(_ call: SimulatedCall, _ world: OCIWorld) throws(OCIRefusal) -> Int {
        guard let text = call.query("limit") else { return world.keeps(.defaultPageSize) ? defaultLimit : .max }
        guard let limit = Int(text) else { throw .invalid("limit must be a number") }
        try world.demand(
            .pageSize,
            limits.contains(limit),
            or: .invalid("limit must be between \(limits.lowerBound) and \(limits.upperBound)")
        )
        return max(1, limit)
    }

    private static func token(_ call: SimulatedCall, _ world: OCIWorld) throws(OCIRefusal) -> Token {
        guard let text = call.query("page") else { return Token() }
        let token = Data(base64Encoded: text).flatMap { try? JSONDecoder().decode(Token.self, from: $0) }
        try world.demand(
            .pageToken,
            token != nil,
            or: OCIRefusal(400, "PaginationTokenFormat", "The pagination token is malformed.")
        )
        return token ?? Token()
    }

    /// Base64 with its `+`, `/` and `=`, which a client must encode to hand the token back whole.
    private static func encode(_ token: Token) -> String {
        // A struct of texts and numbers always encodes.
        (try? JSONEncoder().encode(token))?.base64EncodedString() ?? ""
    }
}

extension HTTPField.Name {
    static let opcNextPage = Self("opc-next-page")!
    static let opcRequestID = Self("opc-request-id")!
    static let opcRetryToken = Self("opc-retry-token")!
    static let opcWorkRequestID = Self("opc-work-request-id")!
}
