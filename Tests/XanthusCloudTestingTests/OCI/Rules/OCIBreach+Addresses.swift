import HTTPTypes

@testable import XanthusCloudTesting

extension OCIBreach {
    /// Of what passes through networks, and of addresses.
    static let addresses = security + addressing

    private static let open: JSON = ["protocol": "all", "source": "0.0.0.0/0"]

    private static func ports(_ low: Int, _ high: Int) -> JSON {
        ["destinationPortRange": ["min": .integer(low), "max": .integer(high)]]
    }

    private static let security: [OCIBreach] = [
        OCIBreach(.rulesPerList) { try await $0.ingress($0.setup.vcn(), Array(repeating: open, count: 201)) },
        OCIBreach(.ruleProtocol) {
            try await $0.ingress($0.setup.vcn(), [["protocol": "tcp", "source": "0.0.0.0/0"]])
        },
        OCIBreach(.rulePeer) { try await $0.ingress($0.setup.vcn(), [["protocol": "all", "source": "anywhere"]]) },
        OCIBreach(.ruleOptions) {
            try await $0.ingress(
                $0.setup.vcn(),
                [["protocol": "17", "source": "0.0.0.0/0", "tcpOptions": ports(1, 2)]]
            )
        },
        OCIBreach(.rulePorts) {
            try await $0.ingress($0.setup.vcn(), [["protocol": "6", "source": "0.0.0.0/0", "tcpOptions": ports(2, 1)]])
        },
        OCIBreach(.rulesPerCall) { place in
            try await place.add(26, to: place.part("/networkSecurityGroups", of: place.setup.vcn()).id)
        },
        OCIBreach(.rulesPerGroup) { place in
            let group = try await place.part("/networkSecurityGroups", of: place.setup.vcn()).id
            for _ in 1...4 { _ = try await place.add(25, to: group) }
            return try await place.add(21, to: group)
        },
        OCIBreach(.groupEmpty) { place in
            let vcn = try await place.setup.vcn()
            let group = try await place.part("/networkSecurityGroups", of: vcn).id
            _ = try await place.launch(in: place.setup.subnet(vcn).id, ["nsgIds": [.string(group)]])
            return try await place.setup.call(.delete, "/networkSecurityGroups/\(group)")
        },
        OCIBreach(.groupsOfVcn) { place in
            let other = try await place.setup.vcn("other", ["10.9.0.0/16"])
            let group = try await place.part("/networkSecurityGroups", of: other).id
            return try await place.launch(in: place.subnet(), ["nsgIds": [.string(group)]])
        },
        OCIBreach(.groupsPerVnic) { place in
            let vcn = try await place.setup.vcn()
            var groups: [JSON] = []
            for _ in 1...6 { groups.append(.string(try await place.part("/networkSecurityGroups", of: vcn).id)) }
            return try await place.launch(in: place.setup.subnet(vcn).id, ["nsgIds": .array(groups)])
        },
    ]

    private static let addressing: [OCIBreach] = [
        OCIBreach(.hostname) { try await $0.launch(in: $0.subnet(["dnsLabel": "s"]), ["hostnameLabel": "a_b"]) },
        OCIBreach(.nameNeedsLabel) { try await $0.launch(in: $0.subnet(), ["hostnameLabel": "blog"]) },
        OCIBreach(.hostnameUnique) { place in
            let subnet = try await place.subnet(["dnsLabel": "s"])
            _ = try await place.launch(in: subnet, ["hostnameLabel": "blog"])
            return try await place.launch(in: subnet, ["hostnameLabel": "BLOG"])
        },
        OCIBreach(.addressOfSubnet) { try await $0.launch(in: $0.subnet(), ["privateIp": "10.0.1.1"]) },
        OCIBreach(.addressFree) { place in
            let subnet = try await place.subnet()
            _ = try await place.launch(in: subnet, ["privateIp": "10.0.1.9"])
            return try await place.launch(in: subnet, ["privateIp": "10.0.1.9"])
        },
        OCIBreach(.primaryPrivateIPStays) { place in
            let (_, primary) = try await place.vnic(in: place.subnet())
            return try await place.setup.call(.delete, "/privateIps/\(primary)")
        },
        OCIBreach(.privateIPLimit) { place in
            let (vnic, _) = try await place.vnic(in: place.subnet())
            for _ in 1...32 { _ = try await place.post("/privateIps", ["vnicId": .string(vnic)]) }
            return try await place.post("/privateIps", ["vnicId": .string(vnic)])
        },
        OCIBreach(.ipv6Limit) { place in
            let block: JSON = ["ipv6CidrBlock": "2001:db8::/64"]
            let (vnic, _) = try await place.vnic(in: place.setup.subnet(place.vcn6(), "10.0.1.0/24", block).id)
            for _ in 1...32 { _ = try await place.post("/ipv6", ["vnicId": .string(vnic)]) }
            return try await place.post("/ipv6", ["vnicId": .string(vnic)])
        },
        OCIBreach(.addressFilter) { try await $0.setup.call(.get, "/privateIps") },
        OCIBreach(.addressWithoutVnic) { place in
            try await place.post("/privateIps", ["subnetId": .string(place.subnet())])
        },
        OCIBreach(.addressMovesInSubnet) { place in
            let vcn = try await place.setup.vcn()
            let (first, _) = try await place.vnic(in: place.setup.subnet(vcn, "10.0.1.0/24").id)
            let (second, _) = try await place.vnic(in: place.setup.subnet(vcn, "10.0.2.0/24").id)
            let address = try await place.post("/privateIps", ["vnicId": .string(first)]).id
            return try await place.setup.call(.put, "/privateIps/\(address)", ["vnicId": .string(second)])
        },
        OCIBreach(.ephemeralNeedsPrimary) { place in
            let (vnic, _) = try await place.vnic(in: place.subnet())
            let address = try await place.post("/privateIps", ["vnicId": .string(vnic)]).id
            return try await place.post("/publicIps", ["lifetime": "EPHEMERAL", "privateIpId": .string(address)])
        },
        OCIBreach(.ephemeralStays) { place in
            let (_, primary) = try await place.vnic(in: place.subnet())
            let wish: JSON = ["lifetime": "EPHEMERAL", "privateIpId": .string(primary)]
            let address = try await place.post("/publicIps", wish).id
            return try await place.setup.call(.put, "/publicIps/\(address)", ["privateIpId": ""])
        },
        OCIBreach(.onePublicIPEach) { place in
            let (_, primary) = try await place.vnic(in: place.subnet())
            let wish: JSON = ["lifetime": "RESERVED", "privateIpId": .string(primary)]
            _ = try await place.post("/publicIps", wish)
            return try await place.post("/publicIps", wish)
        },
        OCIBreach(.publicIPNeedsVnic) { place in
            let wish: JSON = ["subnetId": .string(try await place.subnet()), "lifetime": "RESERVED"]
            let address = try await place.post("/privateIps", wish).id
            return try await place.post("/publicIps", ["lifetime": "RESERVED", "privateIpId": .string(address)])
        },
        OCIBreach(.natAddressStays) { place in
            let gateway = try await place.part("/natGateways", of: place.setup.vcn())
            return try await place.setup.call(.delete, "/publicIps/\(text(gateway.json, "publicIpId"))")
        },
        OCIBreach(.natAddressInUse) { place in
            let address = try await place.post("/publicIps", ["lifetime": "RESERVED"]).id
            _ = try await place.part("/natGateways", of: place.setup.vcn(), ["publicIpId": .string(address)])
            return try await place.setup.call(.delete, "/publicIps/\(address)")
        },
        OCIBreach(.publicIPScope) {
            try await $0.setup.call(.get, "/publicIps\($0.setup.query)&scope=AVAILABILITY_DOMAIN")
        },
        OCIBreach(.privateSubnet) { place in
            try await place.launch(in: place.subnet(["prohibitPublicIpOnVnic": true]))
        },
    ]

    private static func text(_ json: JSON, _ member: String = "id") -> String { Place.text(json, member) }
}
