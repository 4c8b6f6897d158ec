import XanthusCloud
import XanthusCloudTesting

extension BrokenCloud: CloudProvider {
    var name: String { base.name }
    var region: Region.ID { fault == .namesNoListedRegion ? "nowhere" : base.region }

    func at(_ region: Region.ID) throws -> any CloudProvider {
        if fault == .staysWhenItMoves { return self }
        do {
            return BrokenCloud(base: try base.neighbour(in: region), fault: fault, calls: calls)
        } catch let error {
            guard fault == .takesAnyRegion else { throw error }
            return self
        }
    }

    func server(id: Server.ID) async throws -> Server {
        do {
            return seen(try await base.server(id: id))
        } catch let error as CloudError where error.code == .notFound {
            if fault == .signsNoErrors { throw CloudError(.notFound, "404") }
            guard fault == .inventsServers else { throw error }
            return Server(id: id, name: "invented", status: .running, type: "small", region: region)
        }
    }

    func deleteServer(id: Server.ID) async throws -> Pending<Server.Removal> {
        let known = Pending<Server.Removal>(server: id, work: [], goal: .deleted)
        switch fault {
        case .removesNothing: return known
        case .listsGhosts:
            let server = try await base.server(id: id)
            memory.withLock { $0.gone.append(server) }
        case .removesEverything:
            for server in try await base.servers().all() { _ = try await base.deleteServer(id: server.id) }
        case .refusesASecondRemoval where !memory.withLock({ $0.asked.insert(id).inserted }):
            throw CloudError(.conflict, "It is being removed already.", provider: name)
        default: break
        }
        do {
            return try await base.deleteServer(id: id)
        } catch let error as CloudError where error.code == .notFound && fault == .removesWhatIsMissing {
            return known
        }
    }

    // Power

    func startServer(id: Server.ID) async throws -> Pending<Server> {
        if fault == .leavesServersOff { return Pending(server: id, work: [], goal: .stopped) }
        memory.withLock { $0.isStarted = true }
        return try await switching(id) { try await base.startServer(id: id) }
    }

    func stopServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server> {
        if fault == .leavesServersOn { return Pending(server: id, work: [], goal: .running) }
        let stops = memory.withLock { memory in
            memory.stops += 1
            return memory.stops
        }
        if fault == .refusesASecondStop, stops > 1 {
            throw CloudError(.conflict, "It is being switched off already.", provider: name)
        }
        return try await switching(id) { try await base.stopServer(id: id, mode: mode) }
    }

    func rebootServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server> {
        if fault == .leavesServersOff { return try await base.stopServer(id: id, mode: mode) }
        return try await switching(id) { try await base.rebootServer(id: id, mode: mode) }
    }

    private func switching(_ id: Server.ID, _ body: () async throws -> Pending<Server>) async throws -> Pending<Server>
    {
        do {
            return try await body()
        } catch let error as CloudError where error.code == .notFound && fault == .switchesWhatIsMissing {
            return Pending(server: id, work: [], goal: .running)
        }
    }

    // Waiting

    func wait(for pending: Pending<Server>, policy: WaitPolicy) async throws -> Server {
        var pending = pending
        switch fault {
        case .keepsWorkInMemory where !memory.withLock({ $0.works.isSuperset(of: pending.work) }):
            throw CloudError(.notFound, "The work is not known.", provider: name)
        case .waitsOnce where !memory.withLock({ $0.asked.insert(pending.server).inserted }):
            throw CloudError(.notFound, "The work was awaited before.", provider: name)
        case .mixesWaits:
            guard let last = memory.withLock({ $0.made.last }) else { break }
            pending = Pending(server: last, work: [], goal: pending.goal)
        default: break
        }
        let (base, wish) = (base, pending)
        do {
            switch fault {
            case .ignoresDeadlines: return try await base.wait(for: pending, policy: .standard)
            case .isDeafToCancellation:
                return try await Task.detached { try await base.wait(for: wish, policy: policy) }.value
            default: return seen(try await base.wait(for: pending, policy: policy))
            }
        } catch is CancellationError where fault == .wrapsCancellation {
            throw CloudError(.failed, "The task was cancelled.", provider: name)
        } catch let error as CloudError where error.code == .notFound && fault == .waitsForTheUnknown {
            try await base.time.sleep(for: policy.deadline)
            throw error
        }
    }

    func wait(for pending: Pending<Server.Removal>, policy: WaitPolicy) async throws {
        switch fault {
        case .removesNothing: return
        case .waitsForTheMissingToGo: _ = try await base.server(id: pending.server)
        default: break
        }
        try await base.wait(for: pending, policy: fault == .ignoresDeadlines ? .standard : policy)
    }

    // Facets

    var sshKeys: (any SSHKeyService)? { BrokenKeys(cloud: self) }
    var console: (any ConsoleService)? { BrokenConsole(cloud: self) }
}
