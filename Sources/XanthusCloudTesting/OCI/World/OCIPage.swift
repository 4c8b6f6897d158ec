internal import Foundation
internal import HTTPTypes

/// One page of a list, as `limit`, `page`, `sortBy` and `sortOrder` ask for it.
struct OCIPage: Sendable {
    /// Where an element stands in the order; a page's token is the place of its last element, so that what is deleted
    /// meanwhile shifts nothing.
    struct Place: Sendable, Codable, Comparable {
        let key: String
        let sequence: Int

        static func < (left: Place, right: Place) -> Bool { (left.key, left.sequence) < (right.key, right.sequence) }
    }

    /// Between 1 and 1000 (documented for most lists); without a limit 100 (assumed: Oracle names no number).
    static let limits = 1...1000
    static let defaultLimit = 100

    /// Answers with a page of records that are in the order of creation.
    ///
    /// - Parameter filters: Those that the caller has applied, beside the compartment.
    /// - Throws: 501 if the call asks for any other.
    static func answer(
        _ records: [OCIRecord],
        _ call: SimulatedCall,
        filters: [String]
    ) throws(OCIRefusal) -> SimulatedAnswer {
        try check(call, knowing: filters + ["compartmentId", "sortBy", "sortOrder", "limit", "page"])
        let byName: Bool
        switch call.query("sortBy") {
        case nil, "TIMECREATED": byName = false
        case "DISPLAYNAME": byName = true
        case .some: throw .invalid("sortBy must be TIMECREATED or DISPLAYNAME")
        }
        // The defaults of the order are documented: newest first, names from A to Z.
        let isDescending: Bool
        switch call.query("sortOrder") {
        case nil: isDescending = !byName
        case "ASC": isDescending = false
        case "DESC": isDescending = true
        case .some: throw .invalid("sortOrder must be ASC or DESC")
        }
        var elements = records.map { record in
            (
                Place(key: byName ? record["displayName"] : record["timeCreated"], sequence: record.sequence),
                record.document
            )
        }
        elements.sort { isDescending ? $1.0 < $0.0 : $0.0 < $1.0 }
        return try answer(elements, isDescending: isDescending, call)
    }

    /// Answers with a page of things that stand in an order of their own.
    ///
    /// - Parameter known: The parameters that the caller has minded.
    /// - Throws: 501 if the call has any other but those of pages.
    static func answer(
        _ documents: [JSON],
        _ call: SimulatedCall,
        knowing known: [String]
    ) throws(OCIRefusal) -> SimulatedAnswer {
        try check(call, knowing: known + ["limit", "page"])
        let elements = documents.enumerated().map { (Place(key: "", sequence: $0.offset), $0.element) }
        return try answer(elements, isDescending: false, call)
    }

    /// Answers with a page of things that are in the order of creation and can be sorted by nothing else.
    ///
    /// - Parameters:
    ///   - keys: The names of that order.
    ///   - known: The parameters that the caller has minded.
    static func answer(
        _ documents: [JSON],
        sorted keys: [String],
        _ call: SimulatedCall,
        knowing known: [String]
    ) throws(OCIRefusal) -> SimulatedAnswer {
        try check(call, knowing: known + ["sortBy", "sortOrder", "limit", "page"])
        if let key = call.query("sortBy"), !keys.contains(key) {
            throw .invalid("sortBy must be \(keys.joined(separator: " or "))")
        }
        let order = call.query("sortOrder") ?? "DESC"
        guard ["ASC", "DESC"].contains(order) else { throw .invalid("sortOrder must be ASC or DESC") }
        let elements = documents.enumerated().map { (Place(key: "", sequence: $0.offset), $0.element) }
        let isDescending = order == "DESC"
        return try answer(isDescending ? elements.reversed() : elements, isDescending: isDescending, call)
    }

    private static func answer(
        _ elements: [(Place, JSON)],
        isDescending: Bool,
        _ call: SimulatedCall
    ) throws(OCIRefusal) -> SimulatedAnswer {
        let limit = try limit(call)
        var rest = elements[...]
        if let token = call.query("page") {
            guard let place = decode(token) else {
                throw OCIRefusal(400, "PaginationTokenFormat", "The pagination token is malformed.")
            }
            rest = rest.drop { isDescending ? $0.0 >= place : $0.0 <= place }
        }
        let page = rest.prefix(limit)
        var headers: HTTPFields = [:]
        if page.count < rest.count, let last = page.last { headers[.opcNextPage] = encode(last.0) }
        return SimulatedAnswer(200, .array(page.map(\.1)), headers: headers)
    }

    /// - Throws: 501 if the call has a parameter that is not simulated.
    static func check(_ call: SimulatedCall, knowing known: [String]) throws(OCIRefusal) {
        guard let wish = call.parameter(beyond: Set(known)) else { return }
        throw .notSimulated("\(call.operation) with \(wish)")
    }

    private static func limit(_ call: SimulatedCall) throws(OCIRefusal) -> Int {
        guard let text = call.query("limit") else { return defaultLimit }
        guard let limit = Int(text), limits.contains(limit) else {
            throw .invalid("limit must be between \(limits.lowerBound) and \(limits.upperBound)")
        }
        return limit
    }

    /// Base64 with its `+`, `/` and `=`, which a client must encode to hand the token back whole.
    private static func encode(_ place: Place) -> String? { try? JSONEncoder().encode(place).base64EncodedString() }

    private static func decode(_ token: String) -> Place? {
        Data(base64Encoded: token).flatMap { try? JSONDecoder().decode(Place.self, from: $0) }
    }
}

extension HTTPField.Name {
    static let opcNextPage = Self("opc-next-page")!
    static let opcRequestID = Self("opc-request-id")!
    static let opcRetryToken = Self("opc-retry-token")!
    static let opcWorkRequestID = Self("opc-work-request-id")!
}
