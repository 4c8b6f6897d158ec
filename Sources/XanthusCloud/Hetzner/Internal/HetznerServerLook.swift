extension Hetzner.Client {
    /// What becomes of servers, as a look sees it.
    typealias ServerSight = SharedPoll<Hetzner.ID<Hetzner.Server>, Hetzner.Server>.Sight

    /// Reads several servers with few calls: from lists as long as a page may spare more calls than it costs, the newest
    /// first because those are waited for, and the rest one by one.
    func look(at ids: [Hetzner.ID<Hetzner.Server>]) async throws -> ServerSight {
        var sight: ServerSight = [:]
        var open = Set(ids)
        var list = Hetzner.ListServers()
        list.sort = [.descending(.id)]
        while open.count > 1 {
            switch try await Result.unlessCancelled({ try await send(list) }) {
            case .failure(let error) where Self.mayConcernOne(error):
                // One that is of no use to anybody here, perhaps.
                return try await sight.merging(read(open)) { $1 }
            case .failure(let error):
                for id in open { sight[id] = .failure(error) }
                return sight
            case .success(let page):
                for server in page.elements where open.remove(server.id) != nil { sight[server.id] = .success(server) }
                let pagination = page.meta?.pagination
                guard let next = pagination?.nextPage else {
                    // One page is a whole list at one moment. Of several, one may have slipped past between pages.
                    if list.page == 1 {
                        for id in open { sight[id] = .success(nil) }
                        open = []
                    }
                    return try await sight.merging(read(open)) { $1 }
                }
                let isPast =
                    page.elements.last.map { last in open.allSatisfy { $0.rawValue > last.id.rawValue } } ?? true
                let pages = (pagination?.lastPage ?? next) - list.page
                guard !isPast, next == list.page + 1, pages < open.count else {
                    return try await sight.merging(read(open)) { $1 }
                }
                list.page = next
            }
        }
        return try await sight.merging(read(open)) { $1 }
    }

    private func read(_ ids: Set<Hetzner.ID<Hetzner.Server>>) async throws -> ServerSight {
        try await each(of: ids) { try await send(Hetzner.GetServer(id: $0)) }
    }
}
