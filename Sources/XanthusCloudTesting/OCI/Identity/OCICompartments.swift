internal import Foundation
internal import HTTPTypes

/// The compartments of a tenancy: a tree whose root is the tenancy itself.
enum OCICompartments {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateCompartment", "/compartments", create),
        Route("GetCompartment", .get, "\(OCIRoutes.version)/compartments/{id}") { world, call in
            if call.parameter("id") == world.account.tenancy { return SimulatedAnswer(200, root(world)) }
            return OCIRoutes.answer(try world.record(.compartment, call.parameter("id")))
        },
        OCIRoutes.list(
            "ListCompartments",
            "\(OCIRoutes.version)/compartments",
            knowing: OCIIdentity.filters + ["compartmentId", "compartmentIdInSubtree", "accessLevel"],
            sorted: OCIIdentity.sorts,
            list
        ),
        Route("UpdateCompartment", .put, "\(OCIRoutes.version)/compartments/{id}", update),
        Route("MoveCompartment", .post, "\(OCIRoutes.version)/compartments/{id}/actions/moveCompartment", move),
        OCIRoutes.delete("DeleteCompartment", "/compartments", .compartment, delete),
    ]

    /// How deep compartments may be, the root not counted. Documented.
    static let depth = 6

    /// What a new tenancy has beside its root.
    static func sandbox(of account: OCIAccount) -> [String: JSON] {
        [
            "compartmentId": .string(account.tenancy), "name": .string(account.compartmentName),
            "description": "Beside the root", "lifecycleState": "ACTIVE", "timeCreated": "2026-01-01T00:00:00.000Z",
            "isAccessible": true, "freeformTags": [:], "definedTags": [:],
        ]
    }

    /// The root as a compartment; that it is its own parent is assumed.
    private static func root(_ world: OCIWorld) -> JSON {
        [
            "id": .string(world.account.tenancy), "compartmentId": .string(world.account.tenancy),
            "name": .string(world.account.tenancyName), "description": "The root compartment",
            "lifecycleState": "ACTIVE", "timeCreated": "2026-01-01T00:00:00.000Z", "isAccessible": true,
            "freeformTags": [:], "definedTags": [:],
        ]
    }

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: ["compartmentId", "name", "description", "freeformTags"])
        let parent = try world.parent(fields.string("compartmentId"))
        var document = try OCIIdentity.described(fields)
        document["compartmentId"] = .string(parent)
        document["isAccessible"] = true
        try world.checkPlace(of: document["name"]?.string ?? "", in: parent, height: 1)
        return OCIRoutes.Creation(record: world.establish(.compartment, document))
    }

    private static func list(_ world: OCIWorld, _ call: SimulatedCall) throws -> [OCIPage.Thing] {
        let parent = try world.checked(compartment: call.query("compartmentId"))
        let isSubtree = try call.flag("compartmentIdInSubtree") ?? false
        if isSubtree, world.keeps(.subtree), parent != world.account.tenancy {
            throw OCIRefusal.invalid("compartmentIdInSubtree can only be true for the root compartment")
        }
        // Everything is accessible here.
        guard ["ANY", "ACCESSIBLE"].contains(call.query("accessLevel") ?? "ANY") else {
            throw OCIRefusal.invalid("accessLevel must be ANY or ACCESSIBLE")
        }
        // The root is nobody's child and so never listed. Documented.
        let records = world.all(.compartment).filter { isSubtree || $0["compartmentId"] == parent }
        return OCIIdentity.things(records, call)
    }

    private static func update(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let record = try OCIRoutes.matched(world, .compartment, call)
        try world.checkActive(record)
        let fields = try OCIFields(call.body, of: call.operation)
        try fields.refuseOthers(than: ["name", "description", "freeformTags"])
        let changes = try OCIIdentity.changes(fields)
        if let name = changes["name"]?.string, name != record["name"] {
            try world.checkPlace(of: name, in: record["compartmentId"], height: 0, besides: record.id)
        }
        return OCIRoutes.answer(world.update(record) { $0.change(changes) })
    }

    private static func move(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let answer = try OCIRoutes.once(&world, call) { world in
            let record = try OCIRoutes.matched(world, .compartment, call)
            try world.checkActive(record)
            let fields = try OCIFields(call.body, of: call.operation)
            try fields.refuseOthers(than: ["targetCompartmentId"])
            let target = try world.parent(fields.required("targetCompartmentId"))
            guard target != record.id, !world.ancestors(of: target).contains(record.id) else {
                throw OCIRefusal.invalid("A compartment cannot be moved into itself or beneath itself")
            }
            let height = world.height(of: record.id)
            try world.checkPlace(of: record["name"], in: target, height: height, besides: record.id)
            world.update(record) { $0.change(["compartmentId": .string(target)]) }
            let request = world.openIdentityWorkRequest("MOVE_COMPARTMENT", action: "UPDATED", about: record)
            return OCIRoutes.Creation(record: record, workRequest: request)
        }
        return SimulatedAnswer(202, headers: answer.headers)
    }

    /// Lets the removal begin. What is in it is seen only by the work that goes on after the answer.
    private static func delete(
        _ world: inout OCIWorld,
        _ record: OCIRecord,
        _ call: SimulatedCall
    ) throws -> HTTPFields {
        try world.checkActive(record)
        let end = world.after(world.durations.compartmentDeletion)
        let contents = world.keeps(.emptyCompartment) ? world.contents(of: record.id) : []
        let request = world.openIdentityWorkRequest(
            "DELETE_COMPARTMENT",
            action: "DELETED",
            about: record,
            failure: contents.first.map { "The compartment is not empty: it contains the \($0.kind.label) \($0.id)." }
        )
        world.update(record) {
            $0.change(["lifecycleState": "DELETING"])
            if contents.isEmpty {
                // So that the name is free again. Documented, with an ending such as this.
                let name = "\(record["name"]).\(record.id.suffix(8))"
                $0.plan(
                    [.init(end, ["lifecycleState": "DELETED", "name": .string(name)])],
                    end: end.addingTimeInterval(365 * 86_400)
                )
            } else {
                $0.plan([.init(end, state: "ACTIVE")])
            }
        }
        return [.opcWorkRequestID: request]
    }
}

extension OCIWorld {
    /// The compartment that something of identity is to be in.
    fileprivate func parent(_ id: String?) throws(OCIRefusal) -> String {
        let id = try checked(compartment: id)
        if id != account.tenancy { try checkActive(record(.compartment, id)) }
        return id
    }

    /// The compartments above one, the nearest first, the tenancy last.
    func ancestors(of id: String) -> [String] {
        var line: [String] = []
        var current = id
        while let record = try? record(.compartment, current), line.count <= OCICompartments.depth {
            current = record["compartmentId"]
            line.append(current)
        }
        return line
    }

    /// How many levels a compartment and what is beneath it take.
    fileprivate func height(of id: String) -> Int {
        1 + (all(.compartment).filter { $0["compartmentId"] == id }.map { height(of: $0.id) }.max() ?? 0)
    }

    /// - Parameters:
    ///   - height: How many levels come to be beneath the parent; none if only a name changes.
    ///   - compartment: The one that is moved or renamed, which is not in its own way.
    fileprivate func checkPlace(
        of name: String,
        in parent: String,
        height: Int,
        besides compartment: String? = nil
    ) throws(OCIRefusal) {
        let siblings = all(.compartment).filter {
            $0["compartmentId"] == parent && $0.state != "DELETED" && $0.id != compartment
        }
        try demand(
            .compartmentName,
            !siblings.contains { $0["name"] == name },
            or: OCIRefusal(409, "CompartmentAlreadyExists", "A compartment with name '\(name)' already exists.")
        )
        let levels = (parent == account.tenancy ? 0 : ancestors(of: parent).count) + height
        try demand(
            .compartmentDepth,
            levels <= OCICompartments.depth,
            or: .invalid("Compartments can be \(OCICompartments.depth) levels deep")
        )
    }

    /// What is in a compartment and has not ended.
    fileprivate func contents(of compartment: String) -> [OCIRecord] {
        let ended: Set = ["TERMINATED", "DELETED", "DETACHED"]
        return OCIKind.allCases.filter { ![.workRequest, .identityWorkRequest].contains($0) }
            .flatMap(all)
            .filter { $0["compartmentId"] == compartment && !ended.contains($0.state) }
    }
}
