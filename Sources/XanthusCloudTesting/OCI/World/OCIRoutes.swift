internal import Foundation
internal import HTTPTypes

/// The shapes that most of OCI's operations have: each returns a route.
enum OCIRoutes {
    /// What was created, and the work request that tells about it, if the operation has one.
    struct Creation {
        let record: OCIRecord
        var workRequest: String?
    }

    static let version = "/20160918"

    /// `POST /things`: honours `opc-retry-token`.
    static func create(
        _ operation: String,
        _ path: String,
        _ make: @escaping @Sendable (inout OCIWorld, OCIFields) throws -> Creation
    ) -> Route<OCIWorld> {
        Route(operation, .post, version + path) { world, call in
            try once(&world, call) { world in try make(&world, OCIFields(call.body, of: operation)) }
        }
    }

    /// `GET /things/{id}`.
    ///
    /// - Parameter shown: The thing with what is known elsewhere.
    static func get(
        _ operation: String,
        _ path: String,
        _ kind: OCIKind,
        shown: @escaping @Sendable (OCIWorld, OCIRecord) -> OCIRecord = { $1 }
    ) -> Route<OCIWorld> {
        Route(operation, .get, "\(version)\(path)/{id}") { world, call in
            answer(shown(world, try world.record(kind, call.parameter("id"))))
        }
    }

    /// `GET /things?compartmentId=…`, with filters for equality of members.
    static func list(
        _ operation: String,
        _ path: String,
        _ kind: OCIKind,
        filters: [String]
    ) -> Route<OCIWorld> {
        list(
            operation,
            version + path,
            knowing: filters + ["compartmentId"],
            sorted: OCIPage.Sort.byTimeOrName
        ) { world, call in
            try records(world, kind, call, filters: filters).map(OCIPage.Thing.init)
        }
    }

    /// The things of a kind that are in a call's compartment and pass its filters.
    static func records(
        _ world: OCIWorld,
        _ kind: OCIKind,
        _ call: SimulatedCall,
        filters: [String]
    ) throws(OCIRefusal) -> [OCIRecord] {
        let compartment = try world.checked(compartment: call.query("compartmentId"))
        let wanted = filters.compactMap { name in call.query(name).map { (name, $0) } }
        return world.all(kind).filter { record in
            record["compartmentId"] == compartment && wanted.allSatisfy { record[$0.0] == $0.1 }
        }
    }

    /// A list, page by page.
    ///
    /// - Parameters:
    ///   - filters: The parameters that `things` minds.
    ///   - sorts: What it can be sorted by, the default first.
    static func list(
        _ operation: String,
        _ path: String,
        knowing filters: [String] = [],
        sorted sorts: [OCIPage.Sort] = [],
        _ things: @escaping @Sendable (OCIWorld, SimulatedCall) throws -> [OCIPage.Thing]
    ) -> Route<OCIWorld> {
        Route(operation, .get, path, knowing: OCIPage.parameters(filters, sorts)) { world, call in
            try OCIPage.answer(things(world, call), sorted: sorts, call, world)
        }
    }

    /// `PUT /things/{id}`: honours `if-match`.
    ///
    /// - Parameters:
    ///   - states: Those that the thing may be in; the empty text is that of a thing without states.
    ///   - shown: The thing with what is known elsewhere.
    static func update(
        _ operation: String,
        _ path: String,
        _ kind: OCIKind,
        in states: Set<String> = ["AVAILABLE"],
        shown: @escaping @Sendable (OCIWorld, OCIRecord) -> OCIRecord = { $1 },
        _ changes: @escaping @Sendable (inout OCIWorld, OCIRecord, OCIFields) throws -> [String: JSON]
    ) -> Route<OCIWorld> {
        Route(operation, .put, "\(version)\(path)/{id}") { world, call in
            let record = try matched(world, kind, call)
            if !states.contains(record.state) { try world.available(kind, record.id) }
            let fields = try OCIFields(call.body, of: operation)
            var members = try changes(&world, record, fields)
            // What is absent stays as it is.
            let common = try fields.common(defaultName: record["displayName"])
            for (name, value) in common where fields.json.member(name) != nil { members[name] = value }
            return answer(shown(world, world.update(record) { $0.change(members) }))
        }
    }

    /// `DELETE /things/{id}`: honours `if-match`, and answers 204.
    static func delete(
        _ operation: String,
        _ path: String,
        _ kind: OCIKind,
        knowing parameters: Set<String> = [],
        _ body: @escaping @Sendable (inout OCIWorld, OCIRecord, SimulatedCall) throws -> HTTPFields
    ) -> Route<OCIWorld> {
        Route(operation, .delete, "\(version)\(path)/{id}", knowing: parameters) { world, call in
            let record = try matched(world, kind, call)
            return SimulatedAnswer(204, headers: try body(&world, record, call))
        }
    }

    /// `POST /things/{id}/actions/…`: starts something that a work request tells about; honours `opc-retry-token` and
    /// `if-match`.
    ///
    /// - Parameters:
    ///   - needsBody: Whether a call without a body is refused.
    ///   - start: Returns the id of the work request.
    static func action(
        _ operation: String,
        _ path: String,
        _ action: String,
        _ kind: OCIKind,
        needsBody: Bool = true,
        _ start: @escaping @Sendable (inout OCIWorld, OCIRecord, OCIFields) throws -> String
    ) -> Route<OCIWorld> {
        Route(operation, .post, "\(version)\(path)/{id}/actions/\(action)") { world, call in
            let answer = try once(&world, call) { world in
                let record = try matched(world, kind, call)
                try world.available(kind, record.id)
                let body = call.body.isNull && !needsBody ? [:] : call.body
                let request = try start(&world, record, OCIFields(body, of: operation))
                return Creation(record: record, workRequest: request)
            }
            return SimulatedAnswer(202, headers: answer.headers)
        }
    }

    /// Answers with one thing and its etag.
    static func answer(_ record: OCIRecord, workRequest: String? = nil) -> SimulatedAnswer {
        var headers: HTTPFields = [.eTag: record.etag]
        if let workRequest { headers[.opcWorkRequestID] = workRequest }
        return SimulatedAnswer(200, record.document, headers: headers)
    }

    /// Finds the thing that a call is about.
    ///
    /// - Throws: `NoEtagMatch` if the caller has seen it in an earlier state and says so.
    static func matched(_ world: OCIWorld, _ kind: OCIKind, _ call: SimulatedCall) throws(OCIRefusal) -> OCIRecord {
        let record = try world.record(kind, call.parameter("id"))
        try checkMatch(world, record, call)
        return record
    }

    /// - Throws: `NoEtagMatch` if the caller has seen a thing in an earlier state and says so.
    static func checkMatch(_ world: OCIWorld, _ record: OCIRecord, _ call: SimulatedCall) throws(OCIRefusal) {
        guard let etag = call.request.headerFields[.ifMatch] else { return }
        try world.demand(.etags, etag == record.etag || etag == "*", or: .stale)
    }

    /// Does something once per retry token.
    ///
    /// The code for a token whose thing is gone is documented; that another payload gets the same code is assumed.
    static func once(
        _ world: inout OCIWorld,
        _ call: SimulatedCall,
        _ make: (inout OCIWorld) throws -> Creation
    ) throws -> SimulatedAnswer {
        guard let token = call.request.headerFields[.opcRetryToken], world.keeps(.retryTokens) else {
            let creation = try make(&world)
            return answer(creation.record, workRequest: creation.workRequest)
        }
        try world.demand(
            .retryTokenLength,
            (1...OCIRetryTokens.maximumLength).contains(token.utf8.count),
            or: .invalid("opc-retry-token must have 1 to \(OCIRetryTokens.maximumLength) characters")
        )
        let scope = "\(call.operation) \(call.request.path ?? "")"
        if let memory = world.retryTokens[scope, token] {
            try world.demand(
                .retryTokenPayload,
                memory.payload == call.body,
                or: .init(409, "InvalidatedRetryToken", "The retry token was used with a different request.")
            )
            let record = try? world.record(memory.kind, memory.id)
            if let record, !record.isLeaving { return answer(record, workRequest: memory.workRequest) }
            if world.keeps(.retryTokenOfTheGone) {
                throw OCIRefusal(
                    409,
                    "InvalidatedRetryToken",
                    "The resource that was created with this retry token does not exist any more."
                )
            }
        }
        let creation = try make(&world)
        world.retryTokens[scope, token] = OCIRetryTokens.Memory(
            payload: call.body,
            kind: creation.record.kind,
            id: creation.record.id,
            workRequest: creation.workRequest,
            expiry: world.now.addingTimeInterval(OCIRetryTokens.validity)
        )
        return answer(creation.record, workRequest: creation.workRequest)
    }
}
