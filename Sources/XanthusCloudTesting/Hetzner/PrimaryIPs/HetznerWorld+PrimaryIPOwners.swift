internal import Foundation

extension HetznerWorld.Server {
    /// The number of the primary IP of a version.
    subscript(version: PublicAddress.Version) -> Int? {
        get { version == .ipv4 ? ipv4 : ipv6 }
        set { if version == .ipv4 { ipv4 = newValue } else { ipv6 = newValue } }
    }
}

extension HetznerWorld {
    /// Makes a primary IP that is named by its number and goes with its owner (both assumed).
    mutating func makePrimaryIP(
        _ version: PublicAddress.Version,
        in location: HetznerCatalogue.Location,
        at now: Date
    ) throws -> Int {
        try demandLimit(of: .primaryIP)
        let id = nextID()
        primaryIPs[id] = PrimaryIP(
            id: id,
            name: "primary_ip-\(id)",
            address: try freeAddress(version),
            location: location,
            created: now,
            labels: [:],
            autoDelete: true
        )
        return id
    }

    /// Has something own a primary IP.
    mutating func give(primaryIP id: Int, to owner: Resource) {
        guard let address = primaryIPs[id] else { return }
        primaryIPs[id]?.assignee = owner
        if owner.kind == .server { servers[owner.id]?[address.address.version] = id }
    }

    /// Has nothing own a primary IP.
    mutating func take(primaryIP id: Int) {
        guard let address = primaryIPs[id] else { return }
        if let owner = address.assignee, owner.kind == .server { servers[owner.id]?[address.address.version] = nil }
        primaryIPs[id]?.assignee = nil
    }

    /// Removes the primary IPs that go with their owner, and frees the others.
    mutating func releasePrimaryIPs(of owner: Resource) {
        for address in primaryIPs.held(by: owner.id) {
            take(primaryIP: address.id)
            if address.autoDelete { remove(primaryIP: address) }
        }
    }

    /// Removes a primary IP that nothing has.
    mutating func remove(primaryIP address: PrimaryIP) {
        primaryIPs[address.id] = nil
        addresses.give(back: address.address)
    }

    /// The primary IP that a new server shall have: the one that is named, or a new one.
    mutating func primaryIP(
        _ version: PublicAddress.Version,
        _ net: HetznerFields?,
        in location: HetznerCatalogue.Location,
        at now: Date
    ) throws -> Int? {
        let isEnabled = try net?.bool("enable_\(version)") ?? true
        guard let net, let id = try net.integer(version.rawValue) else {
            return isEnabled ? try makePrimaryIP(version, in: location, at: now) : nil
        }
        guard isEnabled else { throw net.invalid(version.rawValue, "must be empty if enable_\(version) is false") }
        guard let address = primaryIPs[id] else { throw net.invalid(version.rawValue, "primary IP not found") }
        try demand(
            .hetznerPrimaryIPVersion,
            address.address.version == version,
            else: HetznerRefusal(
                status: 412,
                code: "primary_ip_version_mismatch",
                message: "primary IP has the wrong version"
            )
        )
        try demand(
            .hetznerPrimaryIPAssigned,
            address.assignee == nil,
            else: .unprocessable("primary_ip_assigned", "primary IP is already assigned")
        )
        try demand(
            .hetznerPrimaryIPPlace,
            address.location == location,
            else: .unprocessable("primary_ip_datacenter_mismatch", "primary IP and server are in different locations")
        )
        return id
    }

    /// A primary IP as its server shows it.
    func ownJSON(primaryIP id: Int?) -> JSON {
        guard let address = id.flatMap({ primaryIPs[$0] }) else { return nil }
        let pointers = address.address.dnsPointers(address.dnsPointers)
        return [
            "id": .integer(address.id), "ip": .string(address.address.text), "blocked": false,
            "dns_ptr": address.address.version == .ipv4 ? pointers.first?["dns_ptr"] ?? .null : .array(pointers),
        ]
    }
}
