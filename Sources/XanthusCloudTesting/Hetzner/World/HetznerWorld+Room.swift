extension HetznerWorld {
    /// Refuses a server where there is no room for it.
    func demandRoom(for type: HetznerCatalogue.ServerType, in location: HetznerCatalogue.Location) throws {
        guard !conditions.disabledLocations.contains(location.name) else {
            throw HetznerRefusal.disabledLocation
        }
        guard conditions.hasRoom(type.name, in: location.name) else {
            throw HetznerRefusal.noRoom
        }
    }

    /// Refuses one more of a kind of things than the account may have.
    func demandLimit(of kind: HetznerKind) throws {
        if let limit = conditions.limits[kind.plural], count(of: kind) >= limit {
            throw HetznerRefusal.limitExceeded(kind)
        }
    }

    private func count(of kind: HetznerKind) -> Int {
        switch kind {
        case .server: servers.count
        // Of backups a server has so many whatever the account may have.
        case .image: images.values.count { $0.type == "snapshot" }
        case .volume: volumes.count
        case .network: networks.count
        case .certificate: certificates.count
        case .firewall: firewalls.count
        case .primaryIP: primaryIPs.count
        case .floatingIP: floatingIPs.count
        case .loadBalancer: loadBalancers.count
        case .zone: zones.count
        case .sshKey: sshKeys.count
        case .placementGroup: placementGroups.count
        }
    }
}

extension HetznerRefusal {
    /// As published: hetzner-k3s#704.
    static let disabledLocation = HetznerRefusal(
        status: 412,
        code: "resource_unavailable",
        message: "server location disabled",
        details: [:]
    )
    /// As published: packer-plugin-hcloud#198.
    static let noRoom = HetznerRefusal(status: 412, code: "resource_unavailable", message: "error during placement")

    /// One more of a kind of things than the account may have.
    static func limitExceeded(_ kind: HetznerKind) -> HetznerRefusal {
        HetznerRefusal(
            status: 403,
            code: "resource_limit_exceeded",
            message: "\(kind.words) limit exceeded",
            details: ["limits": [["name": .string(kind.plural)]]]
        )
    }
}
