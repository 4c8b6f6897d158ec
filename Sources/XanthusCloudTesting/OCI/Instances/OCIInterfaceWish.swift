internal import Foundation

/// A network interface of an instance, as a launch or an attachment asks for it.
struct OCIInterfaceWish {
    private let subnet: OCIRecord
    private let isPublic: Bool
    private let privateAddress: String?
    let hostname: String?
    private let groups: [String]
    private let skipsCheck: Bool
    private let addresses6: [OCIIPv6Wish]
    private let common: [String: JSON]

    init(_ request: OCIFields, domain: String, _ world: OCIWorld) throws {
        let details = try request.object("createVnicDetails")
        // There is no name server here, so that to be registered with one or not is the same.
        try details?.refuseOthers(
            than: [
                "subnetId", "assignPublicIp", "privateIp", "hostnameLabel", "nsgIds", "displayName", "freeformTags",
                "assignPrivateDnsRecord", "skipSourceDestCheck", "assignIpv6Ip",
                "ipv6AddressIpv6SubnetCidrPairDetails",
            ]
        )
        guard let id = try details?.string("subnetId") ?? request.string("subnetId") else {
            throw OCIRefusal.missing("createVnicDetails.subnetId")
        }
        subnet = try world.available(.subnet, id)
        try world.demand(
            .subnetDomain,
            subnet["availabilityDomain"].isEmpty || subnet["availabilityDomain"] == domain,
            or: .invalid("Subnet \(id) is not in availability domain \(domain)")
        )
        let isPrivateSubnet = subnet.document["prohibitPublicIpOnVnic"]?.bool ?? false
        isPublic = try details?.bool("assignPublicIp") ?? !isPrivateSubnet
        try world.demand(
            .privateSubnet,
            !(isPublic && isPrivateSubnet),
            or: .invalid("Public IP addresses are not allowed in subnet \(id)")
        )
        groups = try Self.checked(groups: details?.strings("nsgIds") ?? [], in: subnet, world)
        skipsCheck = try details?.bool("skipSourceDestCheck") ?? false
        hostname = try details?.string("hostnameLabel") ?? request.string("hostnameLabel")
        let wished = try details?.string("privateIp")
        let place = subnet
        privateAddress = try wished.map { try world.checked(privateAddress: $0, in: place, "privateIp") }
        try OCIHostname.check(hostname, in: subnet, world)
        addresses6 = try Self.addresses6(details)
        for wish in addresses6 { try world.check(wish, in: subnet) }
        let name = try request.string("displayName") ?? "vnic"
        common =
            try details?.common(defaultName: name)
            ?? OCIFields([:], of: request.operation).common(defaultName: name)
    }

    /// Plugs it in: the attachment names its interface only once it is there.
    ///
    /// - Parameters:
    ///   - isPrimary: Whether it is the one that an instance is launched with.
    ///   - name: The name of the attachment.
    /// - Returns: The attachment.
    @discardableResult
    func attach(
        to instance: OCIRecord,
        isPrimary: Bool = true,
        named name: String? = nil,
        in world: inout OCIWorld
    ) throws -> OCIRecord {
        let compartment: [String: JSON] = [
            "compartmentId": .string(instance["compartmentId"]),
            "availabilityDomain": .string(instance["availabilityDomain"]),
        ]
        let place = compartment.merging(["subnetId": .string(subnet.id), "vlanId": nil]) { $1 }
        let address = try privateAddress ?? world.freePrivateAddress(in: subnet)
        let ready = world.after(world.durations.attachment)
        var document = common.merging(place) { $1 }
        document["lifecycleState"] = "PROVISIONING"
        document["isPrimary"] = .bool(isPrimary)
        document["hostnameLabel"] = .optional(hostname)
        document["macAddress"] = .string(world.makeHardwareAddress())
        document["nsgIds"] = .array(groups.map(JSON.string))
        document["skipSourceDestCheck"] = .bool(skipsCheck)
        let vnic = world.insert(
            .vnic,
            document,
            owner: instance.id,
            steps: [.init(ready, state: "AVAILABLE")]
        )

        func named(_ kind: String) -> [String: JSON] {
            compartment.merging(
                [
                    "displayName": .string("\(kind)\(OCIInstances.stamp(world.now))"), "freeformTags": [:],
                    "definedTags": [:],
                ]
            ) { $1 }
        }
        var members = named("privateip")
        members["hostnameLabel"] = .optional(hostname)
        members["lifetime"] = "EPHEMERAL"
        let privateIP = world.addPrivateIP(address, in: subnet, of: vnic, isPrimary: true, members)
        if isPublic { try world.addEphemeralIP(to: privateIP, named("publicip"), at: ready) }
        for wish in addresses6 {
            var members = named("ipv6")
            members["availabilityDomain"] = nil
            members["lifetime"] = "EPHEMERAL"
            try world.addIPv6(wish, in: subnet, of: vnic, members)
        }

        var attachment = place
        attachment["lifecycleState"] = "ATTACHING"
        attachment["instanceId"] = .string(instance.id)
        attachment["displayName"] = .optional(name)
        attachment["nicIndex"] = 0
        attachment["vnicId"] = JSON.null
        return world.insert(
            .vnicAttachment,
            attachment,
            steps: [.init(ready, ["lifecycleState": "ATTACHED", "vnicId": .string(vnic.id), "vlanTag": 1_234])]
        )
    }

    /// The IPv6 addresses that an interface is to have: those named, or one of the subnet's only range.
    private static func addresses6(_ details: OCIFields?) throws -> [OCIIPv6Wish] {
        guard let details else { return [] }
        let named = try details.objects("ipv6AddressIpv6SubnetCidrPairDetails") ?? []
        guard named.isEmpty else {
            return try named.map { pair in
                try pair.refuseOthers(than: ["ipv6SubnetCidr", "ipv6Address"])
                return OCIIPv6Wish(
                    block: try pair.string("ipv6SubnetCidr"),
                    address: try pair.string("ipv6Address")
                )
            }
        }
        return try details.bool("assignIpv6Ip") == true ? [OCIIPv6Wish()] : []
    }

    /// The network security groups that an interface is to be in.
    static func checked(
        groups: [String],
        in subnet: OCIRecord,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> [String] {
        try world.demand(
            .groupsPerVnic,
            groups.count <= 5,
            or: .invalid("nsgIds must not have more than 5 elements")
        )
        for group in groups {
            let vcn = try world.available(.networkSecurityGroup, group)["vcnId"]
            try world.demand(
                .groupsOfVcn,
                vcn == subnet["vcnId"],
                or: .invalid("The Network Security Group \(group) does not belong to the VCN \(subnet["vcnId"])")
            )
        }
        return groups
    }
}
