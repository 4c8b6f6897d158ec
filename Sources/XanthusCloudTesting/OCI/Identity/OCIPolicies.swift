internal import Foundation
internal import HTTPTypes

/// Policies. They are kept and checked for their grammar, and have no effect: the one user may do everything.
enum OCIPolicies {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreatePolicy", "/policies", create),
        OCIRoutes.get("GetPolicy", "/policies", .policy),
        OCIRoutes.list(
            "ListPolicies",
            "\(OCIRoutes.version)/policies",
            knowing: OCIIdentity.filters + ["compartmentId"],
            sorted: OCIIdentity.sorts
        ) { world, call in
            OCIIdentity.things(try OCIRoutes.records(world, .policy, call, filters: []), call)
        },
        Route("UpdatePolicy", .put, "\(OCIRoutes.version)/policies/{id}") { world, call in
            let record = try OCIRoutes.matched(world, .policy, call)
            try world.checkActive(record)
            let fields = try OCIFields(call.body, of: call.operation)
            try fields.refuseOthers(than: ["description", "statements", "versionDate", "freeformTags"])
            var changes = try OCIIdentity.changes(fields)
            if let statements = try fields.strings("statements") {
                try check(statements, in: record["compartmentId"], world)
                changes["statements"] = .array(statements.map(JSON.string))
            }
            if let date = try versionDate(fields) { changes["versionDate"] = date }
            return OCIRoutes.answer(world.update(record) { $0.change(changes) })
        },
        OCIRoutes.delete("DeletePolicy", "/policies", .policy) { world, record, _ in
            try world.checkActive(record)
            let end = world.after(world.durations.identityCreation)
            world.update(record) {
                $0.change(["lifecycleState": "DELETING"])
                $0.plan([], end: end)
            }
            return [:]
        },
    ]

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(
            than: ["compartmentId", "name", "description", "statements", "versionDate", "freeformTags"]
        )
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        var document = try OCIIdentity.described(fields)
        let name = document["name"]?.string ?? ""
        let others = world.all(.policy).filter { $0["compartmentId"] == compartment }
        try world.demand(
            .policyName,
            !others.contains { $0["name"] == name },
            or: OCIRefusal(409, "PolicyAlreadyExists", "Policy '\(name)' already exists")
        )
        guard let statements = try fields.strings("statements"), !statements.isEmpty else {
            throw OCIRefusal.missing("statements")
        }
        try check(statements, in: compartment, world)
        document["compartmentId"] = .string(compartment)
        document["statements"] = .array(statements.map(JSON.string))
        document["versionDate"] = try versionDate(fields) ?? .null
        return OCIRoutes.Creation(record: world.establish(.policy, document))
    }

    /// Reads the day whose verbs and resources a policy means: `2026-11-24`.
    private static func versionDate(_ fields: OCIFields) throws(OCIRefusal) -> JSON? {
        guard let text = try fields.string("versionDate") else { return nil }
        let day = text.prefix(10)
        guard OCIDate.parse(json: "\(day)T00:00:00Z") != nil else { throw .invalid("versionDate is no date") }
        return .string(text)
    }

    private static func check(
        _ statements: [String],
        in compartment: String,
        _ world: OCIWorld
    ) throws(OCIRefusal) {
        for text in statements {
            guard let statement = OCIPolicyStatement(text) else {
                try world.demand(.policyGrammar, false, or: .invalid("No permissions found in: \(text)"))
                continue
            }
            guard let target = statement.compartment else { continue }
            try world.demand(
                .policyTarget,
                world.reaches(target, from: compartment),
                or: .invalid(
                    "Compartment {\(target)} does not exist or is not part of the policy compartment subtree"
                )
            )
        }
    }
}

extension OCIWorld {
    /// Whether a compartment, named by its id or its path of names, is the other or beneath it.
    fileprivate func reaches(_ target: String, from top: String) -> Bool {
        if target == top { return true }
        if target.hasPrefix("ocid1.") { return ancestors(of: target).contains(top) }
        var place = top
        let names = target.split(separator: ":").map(String.init)
        for (index, name) in names.enumerated() {
            // The policy's own compartment may be named too.
            if index == 0, names.count == 1, (try? record(.compartment, top))?["name"] == name { return true }
            let child = all(.compartment).first {
                $0["compartmentId"] == place && $0["name"].lowercased() == name.lowercased() && $0.state != "DELETED"
            }
            guard let child else { return false }
            place = child.id
        }
        return true
    }
}
