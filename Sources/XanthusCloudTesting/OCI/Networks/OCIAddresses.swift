internal import Foundation

/// What interfaces, private addresses and public ones have to do with each other.
extension OCIWorld {
    /// The private address that an interface came with.
    func primaryPrivateIP(of vnic: String) -> OCIRecord? {
        all(.privateIp).first { $0["vnicId"] == vnic && $0.document["isPrimary"]?.bool == true }
    }

    /// The public address that a private one has or is about to have.
    func publicIP(of privateIP: String) -> OCIRecord? {
        all(.publicIp).first { $0["assignedEntityId"] == privateIP && ["ASSIGNING", "ASSIGNED"].contains($0.state) }
    }

    /// Ends a private address at a date. An ephemeral public address of its ends too; a reserved one is free then.
    mutating func release(privateIP: OCIRecord, at end: Date) {
        update(privateIP) { $0.plan([], end: end) }
        releasePublicIPs(of: privateIP, at: end)
    }

    /// Ends the ephemeral public address of something that ends at a date; a reserved one is free then.
    mutating func releasePublicIPs(of entity: OCIRecord, at end: Date) {
        for address in all(.publicIp) where address["assignedEntityId"] == entity.id {
            if address["lifetime"] == "EPHEMERAL" {
                update(address) {
                    $0.change(["lifecycleState": "TERMINATING"])
                    $0.plan([], end: end)
                }
            } else if !address.isLeaving {
                unassign(address, at: end)
            }
        }
    }

    /// Takes a reserved public address from what has it; it is done at a date.
    mutating func unassign(_ publicIP: OCIRecord, at end: Date) {
        var free = OCIPublicIPs.unassigned
        free["lifecycleState"] = "AVAILABLE"
        update(publicIP) {
            $0.change(["lifecycleState": "UNASSIGNING"])
            $0.plan([.init(end, free)])
        }
    }

    /// The lowest private address of a subnet that nobody has.
    func freePrivateAddress(in subnet: OCIRecord) throws(OCIRefusal) -> String {
        let taken = privateAddresses(in: subnet)
        let free = IPv4Block(subnet["cidrBlock"])?.assignable.lazy.map(IPv4Block.text).first { !taken.contains($0) }
        guard let free else {
            throw .init(400, "LimitExceeded", "There is no free IP address left in subnet \(subnet.id).")
        }
        return free
    }

    /// A private address that somebody wishes for.
    func checked(privateAddress text: String, in subnet: OCIRecord, _ field: String) throws(OCIRefusal) -> String {
        guard let address = IPv4Block.address(text), let block = IPv4Block(subnet["cidrBlock"]) else {
            throw .invalid("\(field) \(text) is not an IP address")
        }
        try demand(
            .addressOfSubnet,
            block.assignable.contains(address),
            or: .invalid("\(field) \(text) is not an address that subnet \(subnet.id) can assign")
        )
        try demand(
            .addressFree,
            !privateAddresses(in: subnet).contains(text),
            or: .invalid("IP address \(text) is already in use")
        )
        return text
    }

    private func privateAddresses(in subnet: OCIRecord) -> Set<String> {
        Set(all(.privateIp).filter { $0["subnetId"] == subnet.id }.map { $0["ipAddress"] })
    }

    /// A public address that nobody has, of the blocks for documentation (RFC 5737) or benchmarks (RFC 2544), so that
    /// it is nobody's outside either.
    func freePublicAddress() throws(OCIRefusal) -> String {
        let taken = Set(all(.publicIp).map { $0["ipAddress"] })
        guard let free = IPv4Block.lowestFree(in: ["203.0.113.0/24", "198.18.0.0/16"], beside: taken) else {
            throw .init(400, "LimitExceeded", "There is no free public IP address left.")
        }
        return free
    }
}
