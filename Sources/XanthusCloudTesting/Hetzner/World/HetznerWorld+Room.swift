extension HetznerWorld {
    /// Refuses a server where there is no room for it.
    func demandRoom(for type: HetznerCatalogue.ServerType, in location: HetznerCatalogue.Location) throws {
        // Both texts as published: hetzner-k3s#704, packer-plugin-hcloud#198.
        guard !conditions.disabledLocations.contains(location.name) else {
            throw HetznerRefusal(
                status: 412,
                code: "resource_unavailable",
                message: "server location disabled",
                details: [:]
            )
        }
        guard conditions.hasRoom(type.name, in: location.name) else {
            throw HetznerRefusal(status: 412, code: "resource_unavailable", message: "error during placement")
        }
    }

    /// Refuses one more of a kind of things than the account may have.
    func demandLimit(of kind: HetznerKind, having count: Int) throws {
        if let limit = conditions.limits[kind.plural], count >= limit { throw HetznerRefusal.limitExceeded(kind) }
    }
}

extension HetznerRefusal {
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
