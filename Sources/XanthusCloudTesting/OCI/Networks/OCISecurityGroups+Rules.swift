internal import Foundation
internal import HTTPTypes

/// The rules of network security groups, which have ids, and calls without retry tokens.
extension OCISecurityGroups {
    /// The most rules that a call may bring. Documented.
    static let maximumPerCall = 25
    /// The most rules of a group, both directions together.
    static let maximumRules = 120

    static let rules: [Route<OCIWorld>] = [
        rule("AddNetworkSecurityGroupSecurityRules", "addSecurityRules") { world, group, fields in
            let wishes = try wishes(fields)
            try world.demand(
                .rulesPerCall,
                wishes.count <= maximumPerCall,
                or: .invalid("securityRules must not have more than \(maximumPerCall) elements")
            )
            let present = stored(group)
            try world.demand(
                .rulesPerGroup,
                present.count + wishes.count <= maximumRules,
                or: .init(400, "LimitExceeded", "The limit of rules per group was exceeded: \(maximumRules).")
            )
            let first = (present.compactMap(number).max() ?? 0) + 1
            let added = try wishes.enumerated().map { offset, wish in
                var rule = try json(wish, group, world)
                rule[order] = .integer(first + offset)
                rule["id"] = .string(world.makeRuleID())
                rule["isValid"] = true
                rule["timeCreated"] = OCIDate.json(world.now)
                return rule
            }
            store(present + added, of: group, in: &world)
            return ["securityRules": .array(added.map(shown))]
        },
        rule("UpdateNetworkSecurityGroupSecurityRules", "updateSecurityRules") { world, group, fields in
            var rules = stored(group)
            let updated = try wishes(fields).map { wish in
                let place = try place(of: wish.required("id"), in: rules)
                var rule = try json(wish, group, world)
                for name in ["id", "isValid", "timeCreated", order] { rule[name] = rules[place][name] }
                rules[place] = rule
                return rule
            }
            store(rules, of: group, in: &world)
            return ["securityRules": .array(updated.map(shown))]
        },
        rule("RemoveNetworkSecurityGroupSecurityRules", "removeSecurityRules") { world, group, fields in
            try fields.refuseOthers(than: ["securityRuleIds"])
            var rules = stored(group)
            for id in try fields.strings("securityRuleIds") ?? [] { rules.remove(at: try place(of: id, in: rules)) }
            store(rules, of: group, in: &world)
            return nil
        },
        OCIRoutes.list(
            "ListNetworkSecurityGroupSecurityRules",
            "\(OCIRoutes.version)\(path)/{id}/securityRules",
            knowing: ["direction"],
            sorted: [.init("TIMECREATED", by: "timeCreated", isDescending: true)]
        ) { world, call in
            let group = try world.record(.networkSecurityGroup, call.parameter("id"))
            let direction = call.query("direction")
            if let direction, OCISecurityRule.Direction(rawValue: direction) == nil {
                throw OCIRefusal.invalid("direction must be INGRESS or EGRESS")
            }
            return stored(group).filter { direction == nil || $0["direction"]?.string == direction }.map { rule in
                .init(shown(isValid(rule, world)), order: number(rule) ?? 0, id: rule["id"]?.string ?? "")
            }
        },
    ]

    /// The member of a stored rule that tells its place in the order of creation, and is not shown.
    private static let order = "order"

    private static func number(_ rule: JSON) -> Int? { rule[order]?.integer }

    private static func shown(_ rule: JSON) -> JSON {
        var rule = rule
        rule[order] = Optional<JSON>.none
        return rule
    }

    private static func stored(_ group: OCIRecord) -> [JSON] { group.unseen["rules"]?.array ?? [] }

    private static func store(_ rules: [JSON], of group: OCIRecord, in world: inout OCIWorld) {
        world.update(group) { $0.unseen["rules"] = .array(rules) }
    }

    private static func rule(
        _ operation: String,
        _ action: String,
        _ body: @escaping @Sendable (inout OCIWorld, OCIRecord, OCIFields) throws -> JSON?
    ) -> Route<OCIWorld> {
        Route(operation, .post, "\(OCIRoutes.version)\(path)/{id}/actions/\(action)") { world, call in
            let group = try world.available(.networkSecurityGroup, call.parameter("id"))
            let answer = try body(&world, group, OCIFields(call.body, of: operation))
            return SimulatedAnswer(answer == nil ? 204 : 200, answer)
        }
    }

    private static func wishes(_ fields: OCIFields) throws(OCIRefusal) -> [OCIFields] {
        try fields.refuseOthers(than: ["securityRules"])
        return try fields.objects("securityRules") ?? []
    }

    private static func json(_ wish: OCIFields, _ group: OCIRecord, _ world: OCIWorld) throws -> JSON {
        guard let direction = OCISecurityRule.Direction(rawValue: try wish.required("direction")) else {
            throw OCIRefusal.invalid("direction must be INGRESS or EGRESS")
        }
        let vcn = try world.record(.vcn, group["vcnId"])
        var rule = try OCISecurityRule.json(wish, direction, groupsOf: vcn, knowing: ["direction", "id"], world)
        rule["direction"] = .string(direction.rawValue)
        return rule
    }

    private static func place(of id: String, in rules: [JSON]) throws(OCIRefusal) -> Int {
        guard let place = rules.firstIndex(where: { $0["id"]?.string == id }) else { throw .notFound }
        return place
    }

    /// A rule for a group that is gone stays, and says that it means nothing any more. Documented.
    private static func isValid(_ rule: JSON, _ world: OCIWorld) -> JSON {
        var rule = rule
        for direction in OCISecurityRule.Direction.allCases {
            guard rule["\(direction.peer)Type"]?.string == "NETWORK_SECURITY_GROUP",
                let group = rule[direction.peer]?.string
            else { continue }
            rule["isValid"] = .bool((try? world.record(.networkSecurityGroup, group)) != nil)
        }
        return rule
    }
}
