import XanthusCloud
import XanthusCloudTesting

extension BrokenCloud {
    func createServer(_ spec: ServerSpec) async throws -> Pending<Server> {
        do {
            return try await create(changed(spec))
        } catch is CancellationError where fault == .wrapsCancellation {
            throw CloudError(.failed, "The task was cancelled.")
        } catch let error as CloudError where error.code == .outOfCapacity {
            if fault == .callsMissingRoomAQuota {
                throw CloudError(.quotaExceeded, "There is no room.", provider: name)
            }
            guard fault == .leavesRemainsWithoutRoom else { throw error }
            base.setRoom(nil)
            var remains = spec
            remains.name += "-remains"
            _ = try await base.createServer(remains)
            throw error
        } catch let error as CloudError where error.code == .conflict && fault == .adoptsWhateverIsThere {
            guard let server = try await base.server(named: spec.name) else { throw error }
            return Pending(server: server.id, work: [], goal: .running)
        }
    }

    private func create(_ spec: ServerSpec) async throws -> Pending<Server> {
        if fault == .sleepsBeforeItAnswers { try await base.time.sleep(for: .seconds(1)) }
        if fault == .remembersTokensForEver, let token = spec.idempotencyToken,
            let known = memory.withLock({ $0.tokens[token] })
        {
            return known
        }
        if fault == .usesNamesUp, !memory.withLock({ $0.names.insert(spec.name).inserted }) {
            throw CloudError(.conflict, "The name was used before.", provider: name)
        }
        var pending = try await base.createServer(spec)
        if fault == .keepsWorkInMemory { memory.withLock { $0.works.formUnion(pending.work) } }
        let first = memory.withLock { memory in
            memory.made.append(pending.server)
            if let token = spec.idempotencyToken { memory.tokens[token] = pending }
            return memory.made[0]
        }
        if fault == .givesOneIDToAll { pending = Pending(server: first, work: [], goal: pending.goal) }
        return pending
    }

    /// A wish as the fault would have it.
    private func changed(_ spec: ServerSpec) async throws -> ServerSpec {
        var spec = spec
        switch fault {
        case .makesOtherNames: spec.name += "-made"
        case .dropsTags: spec.ownership = Ownership()
        case .forgetsTokens:
            spec.idempotencyToken = nil
            spec.name += "-\(next())"
        case .comparesContents:
            spec.idempotencyToken = spec.idempotencyToken.map { "\($0)-\(spec.ownership.extra.count)" }
        case .correctsNames: spec.name = "corrected-\(next())"
        case .correctsWishes:
            if spec.type.rawValue.isEmpty { spec.type = "small" }
            spec.idempotencyToken = nil
            spec.ownership = Ownership()
            spec.name = "corrected-\(next())"
        case .shortensUserData: spec.userData = spec.userData?.prefix(100)
        case .replacesUnknownTypes:
            let types = try await base.serverTypes().all().map(\.id)
            if !types.contains(spec.type) { spec.type = types[0] }
        case .ignoresLoginKeys: spec.authorizedKeys = []
        default: break
        }
        return spec
    }
}
