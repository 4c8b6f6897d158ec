internal import Foundation

/// The first network interface of an instance, as a launch asks for it.
struct OCIInterfaceWish {
    private let subnet: OCIRecord
    private let isPublic: Bool
    private let privateAddress: UInt32?
    private let hostname: String?
    private let common: [String: JSON]

    init(_ launch: OCIFields, domain: String, _ world: OCIWorld) throws {
        let details = try launch.object("createVnicDetails")
        // There is no name server here, so that to be registered with one or not is the same.
        try details?.refuseOthers(
            than: [
                "subnetId", "assignPublicIp", "privateIp", "hostnameLabel", "nsgIds", "displayName", "freeformTags",
                "assignPrivateDnsRecord",
            ]
        )
        guard let id = try details?.string("subnetId") ?? launch.string("subnetId") else {
            throw OCIRefusal.missing("createVnicDetails.subnetId")
        }
        subnet = try world.available(.subnet, id)
        guard subnet["availabilityDomain"].isEmpty || subnet["availabilityDomain"] == domain else {
            throw OCIRefusal.invalid("Subnet \(id) is not in availability domain \(domain)")
        }
        let isPrivateSubnet = subnet.document["prohibitPublicIpOnVnic"]?.bool ?? false
        isPublic = try details?.bool("assignPublicIp") ?? !isPrivateSubnet
        guard !(isPublic && isPrivateSubnet) else {
            throw OCIRefusal.invalid("Public IP addresses are not allowed in subnet \(id)")
        }
        // There are no network security groups in this world, so none can be found.
        if let group = try details?.strings("nsgIds")?.first {
            throw OCIRefusal.init(404, "NotAuthorizedOrNotFound", "Network security group \(group) not found")
        }
        hostname = try details?.string("hostnameLabel") ?? launch.string("hostnameLabel")
        privateAddress = try Self.address(details, subnet, world)
        try Self.check(hostname: hostname, subnet, world)
        let name = try launch.string("displayName") ?? "vnic"
        common =
            try details?.common(defaultName: name) ?? OCIFields([:], of: launch.operation).common(defaultName: name)
    }

    /// Plugs it in: the attachment names its interface only once it is there.
    func attach(to instance: OCIRecord, in world: inout OCIWorld) throws {
        let place: [String: JSON] = [
            "compartmentId": .string(instance["compartmentId"]),
            "availabilityDomain": .string(instance["availabilityDomain"]), "subnetId": .string(subnet.id),
            "vlanId": nil,
        ]
        let address = try privateAddress ?? Self.freeAddress(in: subnet, world)
        let ready = world.after(world.durations.attachment)
        var document = common.merging(place) { $1 }
        document["lifecycleState"] = "PROVISIONING"
        document["isPrimary"] = true
        document["privateIp"] = .string(IPv4Block.text(address))
        document["publicIp"] = isPublic ? .string(try Self.publicAddress(world)) : nil
        document["hostnameLabel"] = .optional(hostname)
        document["macAddress"] = .string(world.makeHardwareAddress())
        document["nsgIds"] = []
        document["skipSourceDestCheck"] = false
        let vnic = world.insert(
            .vnic,
            document,
            owner: instance.id,
            steps: [.init(ready, state: "AVAILABLE")]
        )

        var attachment = place
        attachment["lifecycleState"] = "ATTACHING"
        attachment["instanceId"] = .string(instance.id)
        attachment["displayName"] = JSON.null
        attachment["nicIndex"] = 0
        attachment["vnicId"] = JSON.null
        world.insert(
            .vnicAttachment,
            attachment,
            steps: [.init(ready, ["lifecycleState": "ATTACHED", "vnicId": .string(vnic.id), "vlanTag": 1_234])]
        )
    }

    private static func taken(_ subnet: OCIRecord, _ world: OCIWorld) -> Set<String> {
        Set(world.all(.vnic).filter { $0["subnetId"] == subnet.id }.map { $0["privateIp"] })
    }

    private static func address(
        _ details: OCIFields?,
        _ subnet: OCIRecord,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> UInt32? {
        guard let text = try details?.string("privateIp") else { return nil }
        guard let address = IPv4Block.address(text), let block = IPv4Block(subnet["cidrBlock"]),
            block.assignable.contains(address)
        else { throw .invalid("privateIp \(text) is not an address that subnet \(subnet.id) can assign") }
        guard !taken(subnet, world).contains(text) else { throw .invalid("IP address \(text) is already in use") }
        return address
    }

    private static func freeAddress(in subnet: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) -> UInt32 {
        let taken = taken(subnet, world)
        let free = IPv4Block(subnet["cidrBlock"])?.assignable.first { !taken.contains(IPv4Block.text($0)) }
        guard let free else {
            throw .init(400, "LimitExceeded", "There is no free IP address left in subnet \(subnet.id).")
        }
        return free
    }

    /// An address of the blocks for documentation (RFC 5737) or benchmarks (RFC 2544), so that it is nobody's.
    private static func publicAddress(_ world: OCIWorld) throws(OCIRefusal) -> String {
        let taken = Set(world.all(.vnic).map { $0["publicIp"] })
        guard let free = IPv4Block.lowestFree(in: ["203.0.113.0/24", "198.18.0.0/16"], beside: taken) else {
            throw .init(400, "LimitExceeded", "There is no free public IP address left.")
        }
        return free
    }

    /// A host name needs a subnet with a DNS label, and is the only one of its kind there. The rules are documented.
    private static func check(hostname: String?, _ subnet: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) {
        guard let hostname else { return }
        let isValid =
            hostname.count <= 63 && hostname.first?.isLetter == true && hostname.last != "-"
            && hostname.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard isValid else { throw .invalid("hostnameLabel \(hostname) is not a valid host name") }
        guard !subnet["dnsLabel"].isEmpty else {
            throw .invalid("hostnameLabel needs a subnet with a DNS label: \(subnet.id)")
        }
        let isTaken = world.all(.vnic).contains {
            $0["subnetId"] == subnet.id && $0["hostnameLabel"].lowercased() == hostname.lowercased()
        }
        guard !isTaken else { throw .conflict("hostnameLabel \(hostname) is already in use in subnet \(subnet.id)") }
    }
}
