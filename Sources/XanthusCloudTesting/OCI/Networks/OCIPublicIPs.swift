internal import Foundation
internal import HTTPTypes

/// Public IPv4 addresses: ephemeral ones, which come and go with a private address, and reserved ones.
enum OCIPublicIPs {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreatePublicIp", "/publicIps", create),
        OCIRoutes.get("GetPublicIp", "/publicIps", .publicIp),
        OCIRoutes.list(
            "ListPublicIps",
            "\(OCIRoutes.version)/publicIps",
            knowing: filters + ["compartmentId"],
            list
        ),
        OCIRoutes.update("UpdatePublicIp", "/publicIps", .publicIp, in: ["AVAILABLE", "ASSIGNED"], update),
        OCIRoutes.delete("DeletePublicIp", "/publicIps", .publicIp, delete),
        find("GetPublicIpByIpAddress", "getByIpAddress", "ipAddress") { address, text in
            address["ipAddress"] == text
        },
        find("GetPublicIpByPrivateIpId", "getByPrivateIpId", "privateIpId") { address, id in
            address["assignedEntityId"] == id && ["ASSIGNING", "ASSIGNED"].contains(address.state)
        },
    ]

    /// What a reserved address that nobody has says about its place.
    static let unassigned: [String: JSON] = ["assignedEntityId": nil, "assignedEntityType": nil, "privateIpId": nil]

    private static func assigned(to privateIP: OCIRecord) -> [String: JSON] {
        let id = JSON.string(privateIP.id)
        return ["assignedEntityId": id, "assignedEntityType": "PRIVATE_IP", "privateIpId": id]
    }

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["lifetime", "privateIpId"]))
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        guard let lifetime = try OCIPrivateIPs.lifetime(fields) else { throw OCIRefusal.missing("lifetime") }
        let privateIP = try fields.string("privateIpId").map { try target($0, world) }
        let common = try fields.common(defaultName: "publicip\(OCIInstances.stamp(world.now))")
        if lifetime == "EPHEMERAL" {
            guard let privateIP else { throw OCIRefusal.missing("privateIpId") }
            try world.demand(
                .ephemeralNeedsPrimary,
                OCIPrivateIPs.isPrimary(privateIP),
                or: .invalid("An ephemeral public IP can only be assigned to a primary private IP: \(privateIP.id)")
            )
            return .init(record: try world.addEphemeralIP(to: privateIP, common, at: world.now))
        }
        try world.checkLimits([("reserved-public-ip-count", 1)])
        var document = common.merging(privateIP.map(assigned) ?? unassigned) { $1 }
        document["compartmentId"] = .string(compartment)
        document["ipAddress"] = .string(try world.freePublicAddress())
        document["lifetime"] = "RESERVED"
        document["scope"] = "REGION"
        document["availabilityDomain"] = JSON.null
        document["publicIpPoolId"] = JSON.null
        document["lifecycleState"] = privateIP == nil ? "PROVISIONING" : "ASSIGNING"
        let spans = world.durations
        let step: OCIRecord.Step =
            privateIP == nil
            ? .init(world.after(spans.networkCreation), state: "AVAILABLE")
            : .init(world.after(spans.addressAssignment), state: "ASSIGNED")
        return .init(record: world.insert(.publicIp, document, steps: [step]))
    }

    private static func update(
        _ world: inout OCIWorld,
        _ address: OCIRecord,
        _ fields: OCIFields
    ) throws -> [String: JSON] {
        try fields.refuseOthers(than: ["displayName", "freeformTags", "privateIpId"])
        // The empty text says something here: to take the address away.
        guard let wish = fields.json.member("privateIpId") else { return [:] }
        guard let id = wish.string else { throw OCIRefusal.invalid("privateIpId must be a string") }
        try world.demand(
            .ephemeralStays,
            address["lifetime"] == "RESERVED",
            or: .conflict("The ephemeral Public IP \(address.id) cannot be moved or unassigned; delete it instead.")
        )
        try checkNotOfGateway(address, world)
        let end = world.after(world.durations.addressAssignment)
        if id.isEmpty {
            if address.state == "ASSIGNED" { world.unassign(address, at: end) }
            return [:]
        }
        guard id != address["assignedEntityId"] else { return [:] }
        let privateIP = try target(id, world)
        world.update(address) {
            $0.change(assigned(to: privateIP).merging(["lifecycleState": "ASSIGNING"]) { $1 })
            $0.plan([.init(end, state: "ASSIGNED")])
        }
        return [:]
    }

    private static func delete(
        _ world: inout OCIWorld,
        _ address: OCIRecord,
        _ call: SimulatedCall
    ) throws -> HTTPFields {
        try world.demand(
            .natAddressStays,
            address["assignedEntityType"] != "NAT_GATEWAY" || address["lifetime"] == "RESERVED",
            or: .conflict("The Public IP \(address.id) belongs to a NAT gateway and goes with it.")
        )
        try checkNotOfGateway(address, world)
        guard ["AVAILABLE", "ASSIGNED"].contains(address.state) else {
            throw OCIRefusal.incorrectState("The Public IP \(address.id) is in state \(address.state).")
        }
        let spans = world.durations
        let isReservedInPlace = address["lifetime"] == "RESERVED" && address.state == "ASSIGNED"
        let free = world.after(isReservedInPlace ? spans.addressAssignment : .zero)
        world.update(address) {
            $0.change(["lifecycleState": isReservedInPlace ? "UNASSIGNING" : "TERMINATING"])
            let steps: [OCIRecord.Step] = isReservedInPlace ? [.init(free, state: "TERMINATING")] : []
            $0.plan(steps, end: free.addingTimeInterval(spans.networkDeletion / .seconds(1)))
        }
        return [:]
    }

    private static let filters = ["scope", "availabilityDomain", "lifetime"]

    private static func list(_ world: OCIWorld, _ call: SimulatedCall) throws -> [OCIPage.Thing] {
        guard let scope = call.query("scope") else { throw OCIRefusal.missing("scope") }
        let domain = call.query("availabilityDomain")
        switch scope {
        case "REGION":
            let refusal = OCIRefusal.invalid("availabilityDomain must be empty with scope REGION")
            try world.demand(.publicIPScope, domain == nil, or: refusal)
        case "AVAILABILITY_DOMAIN":
            try world.demand(.publicIPScope, domain != nil, or: .missing("availabilityDomain"))
            if let domain { try world.check(domain: domain) }
        default: throw OCIRefusal.invalid("scope must be REGION or AVAILABILITY_DOMAIN")
        }
        return try OCIRoutes.records(world, .publicIp, call, filters: filters).map(OCIPage.Thing.init)
    }

    /// `POST /publicIps/actions/…`: finds the one address that fits.
    private static func find(
        _ operation: String,
        _ action: String,
        _ field: String,
        _ fits: @escaping @Sendable (OCIRecord, String) -> Bool
    ) -> Route<OCIWorld> {
        Route(operation, .post, "\(OCIRoutes.version)/publicIps/actions/\(action)") { world, call in
            let fields = try OCIFields(call.body, of: operation)
            try fields.refuseOthers(than: [field])
            let wanted = try fields.required(field)
            guard let found = world.all(.publicIp).first(where: { fits($0, wanted) }) else { throw OCIRefusal.notFound }
            return OCIRoutes.answer(found)
        }
    }

    /// - Throws: 409 if a NAT gateway has a reserved address: it would be left without one.
    private static func checkNotOfGateway(_ address: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) {
        guard address["lifetime"] == "RESERVED", address["assignedEntityType"] == "NAT_GATEWAY" else { return }
        let gateway = try world.record(.natGateway, address["assignedEntityId"])
        try world.demand(.natAddressInUse, false, or: .references(address, gateway))
    }

    /// The private address that is to have a public one.
    private static func target(_ id: String, _ world: OCIWorld) throws(OCIRefusal) -> OCIRecord {
        let privateIP = try world.record(.privateIp, id)
        if let other = world.publicIP(of: id) {
            try world.demand(
                .onePublicIPEach,
                false,
                or: .conflict("The Private IP \(id) already has the Public IP \(other.id) (\(other.state)).")
            )
        }
        try world.demand(
            .publicIPNeedsVnic,
            !privateIP["vnicId"].isEmpty,
            or: .incorrectState("The Private IP \(id) is not assigned to a VNIC.")
        )
        let subnet = try world.record(.subnet, privateIP["subnetId"])
        try world.demand(
            .privateSubnet,
            subnet.document["prohibitPublicIpOnVnic"]?.bool != true,
            or: .invalid("Public IP addresses are not allowed in subnet \(subnet.id)")
        )
        return privateIP
    }
}

extension OCIWorld {
    /// Adds the public address that goes with a private one; it is in place at a date.
    @discardableResult
    mutating func addEphemeralIP(
        to privateIP: OCIRecord,
        _ common: [String: JSON],
        at ready: Date
    ) throws(OCIRefusal) -> OCIRecord {
        var document = common
        document["compartmentId"] = .string(privateIP["compartmentId"])
        document["availabilityDomain"] = .string(privateIP["availabilityDomain"])
        document["ipAddress"] = .string(try freePublicAddress())
        document["lifetime"] = "EPHEMERAL"
        document["scope"] = "AVAILABILITY_DOMAIN"
        document["assignedEntityType"] = "PRIVATE_IP"
        document["assignedEntityId"] = .string(privateIP.id)
        document["privateIpId"] = .string(privateIP.id)
        document["publicIpPoolId"] = JSON.null
        let isReady = ready <= now
        document["lifecycleState"] = isReady ? "ASSIGNED" : "ASSIGNING"
        return insert(.publicIp, document, steps: isReady ? [] : [.init(ready, state: "ASSIGNED")])
    }
}
