import XanthusCloud
import XanthusCloudTesting

extension BrokenCloud {
    func regions() -> Pages<Region> {
        Pages(once: {
            let regions = try await base.regions().all()
            return fault == .listsRegionsTwice ? regions + regions : regions
        })
    }

    func serverTypes() -> Pages<ServerType> {
        Pages(once: {
            try await base.serverTypes().all().map { type in
                var type = type
                if fault == .listsTypesWithoutMemory { type.memoryInGB = 0 }
                if fault == .listsEverythingAsAvailable { type.isAvailable = true }
                return type
            }
        })
    }

    func images() -> Pages<Image> {
        Pages(once: {
            try await base.images().all().map { image in
                var image = image
                if fault == .listsSystemsInCapitals { image.operatingSystem = image.operatingSystem.uppercased() }
                return image
            }
        })
    }

    func servers() -> Pages<Server> {
        if fault == .listsEagerly { calls.withLock { $0 += 1 } }
        return Pages(once: {
            switch fault {
            case .remembersLists:
                if let servers = memory.withLock({ $0.servers }) { return servers }
                let servers = try await base.servers().all()
                memory.withLock { $0.servers = servers }
                return servers
            case .listsEveryRegion:
                return try await base.neighbour(in: "north").servers().all()
                    + base.neighbour(in: "south").servers().all()
            case .listsOtherNames:
                return try await base.servers().all().map { server in
                    var server = server
                    server.name += "-listed"
                    return server
                }
            case .listsGhosts: return try await base.servers().all() + memory.withLock { $0.gone }
            default: return try await base.servers().all().map(seen)
            }
        })
    }

    /// A server as it is shown.
    func seen(_ server: Server) -> Server {
        var server = server
        switch fault {
        case .forgetsImages: server.image = nil
        case .dropsTags: server.tags = [:]
        case .renamesAtAStart where memory.withLock({ $0.isStarted }): server.name += "-started"
        default: break
        }
        return server
    }
}
