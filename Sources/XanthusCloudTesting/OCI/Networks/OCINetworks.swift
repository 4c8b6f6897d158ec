internal import Foundation

/// The operations of the network service, and what they share.
enum OCINetworks {
    static let routes =
        OCIVCNs.routes + OCISubnets.routes + OCIGateways.routes + OCIRouteTables.routes + OCISecurityLists.routes
        + OCISecurityGroups.routes + OCIDhcpOptions.routes + OCINATGateways.routes + OCIInterfaces.routes
        + OCIPrivateIPs.routes + OCIPublicIPs.routes + OCIIPv6s.routes

    static let rules = vcnRules + ruleRules + addressRules

    /// What lists of parts of a network can be filtered by.
    static let filters = ["vcnId", "displayName", "lifecycleState"]

    /// Reads a block whose prefix is within the documented bounds of VCNs and subnets.
    static func block(_ text: String, _ field: String, _ world: OCIWorld) throws(OCIRefusal) -> IPv4Block {
        guard let block = IPv4Block(text) else {
            if let base = IPv4Block.base(of: text), let address = text.split(separator: "/").first {
                // Observed.
                throw .invalid(
                    "The requested CIDR \(text) is invalid: CIDR IP \(address) does not match network IP \(base)."
                )
            }
            throw .invalid("\(field): \(text) is not a valid CIDR block")
        }
        try world.demand(
            .rangeSize,
            (16...30).contains(block.prefix),
            or: .invalid("\(field): the size of \(text) must be between /16 and /30")
        )
        return block
    }

    /// Reads a DNS label: a letter, then letters and digits, at most 15. Documented.
    static func dnsLabel(_ fields: OCIFields, _ world: OCIWorld) throws(OCIRefusal) -> String? {
        guard let label = try fields.string("dnsLabel") else { return nil }
        let isValid =
            label.count <= 15 && label.first?.isLetter == true
            && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        try world.demand(
            .dnsLabel,
            isValid,
            or: .invalid("dnsLabel \(label) must be at most 15 letters and digits, a letter first")
        )
        return label
    }

    /// The VCN that a new part is for.
    static func vcn(_ world: OCIWorld, _ fields: OCIFields) throws(OCIRefusal) -> OCIRecord {
        try world.available(.vcn, fields.required("vcnId"))
    }

    /// The part of a VCN that a field names; one of another VCN does not do.
    static func part(
        _ kind: OCIKind,
        _ id: String,
        of vcn: OCIRecord,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> OCIRecord {
        let record = try world.available(kind, id)
        try world.demand(
            .partOfVcn,
            record["vcnId"] == vcn.id,
            or: .invalid("The \(kind.label) \(id) does not belong to the VCN \(vcn.id)")
        )
        return record
    }
}

extension OCINetworks {
    /// Checks that a part of a VCN did not come with it.
    ///
    /// - Parameter member: What names the part that did.
    static func checkNoDefault(_ part: OCIRecord, _ member: String, _ world: OCIWorld) throws(OCIRefusal) {
        let vcn = try world.record(.vcn, part["vcnId"])
        try world.demand(
            .defaultsStay,
            vcn[member] != part.id,
            or: .conflict("The default \(part.kind.label) \(part.id) of a VCN cannot be deleted.")
        )
    }
}

extension OCIWorld {
    /// Adds a part of a network, which takes its time to become available.
    mutating func provision(_ kind: OCIKind, _ document: [String: JSON]) -> OCIRecord {
        var document = document
        document["lifecycleState"] = "PROVISIONING"
        let ready = after(durations.networkCreation)
        return insert(kind, document, steps: [.init(ready, state: "AVAILABLE")])
    }

    /// Lets a part of a network go; it takes its time to disappear.
    mutating func dissolve(_ record: OCIRecord) {
        let end = after(durations.networkDeletion)
        update(record) {
            $0.change(["lifecycleState": "TERMINATING"])
            $0.plan([], end: end)
        }
    }

    /// - Throws: `IncorrectState` if a thing is on its way already.
    func checkSettled(_ record: OCIRecord) throws(OCIRefusal) {
        try demand(
            .partSettled,
            record.state == "AVAILABLE",
            or: .incorrectState("The \(record.kind.label) \(record.id) is in state \(record.state).")
        )
    }
}
