internal import XanthusCloud

private import class Foundation.JSONDecoder
private import class Foundation.JSONEncoder

extension ConformanceRun {
    func checkRestart() async throws {
        let made = try await afterARestart(cloud.createServer(wish()))
        let server = try await world.provider().wait(for: made)
        try expect(server.id, equals: made.server, "the new process to get the server")
        try expect(server.status, equals: .running, "its status to be")
        let stopped = try await afterARestart(cloud.stopServer(id: server.id, mode: .hard))
        try expect(try await world.provider().wait(for: stopped).status, equals: .stopped, "its status to be")
        let removed = try await afterARestart(cloud.deleteServer(id: server.id))
        try await world.provider().wait(for: removed)
        try expect(try await isGone(server.id), "the server to be gone", seen: "it is there")
    }

    private func afterARestart<Outcome>(_ pending: Pending<Outcome>) throws -> Pending<Outcome> {
        let read = try JSONDecoder().decode(Pending<Outcome>.self, from: JSONEncoder().encode(pending))
        try expect(read, equals: pending, "what is read from JSON to be")
        return read
    }

    func checkWaitingTwice() async throws {
        let pending = try await cloud.createServer(wish())
        let first = try await wait(for: pending)
        let second = try await wait(for: pending)
        try expect(second, equals: first, "the second wait to give")
        let removal = try await cloud.deleteServer(id: first.id)
        try await wait(for: removal)
        try await wait(for: removal)
    }

    func checkWaitingTogether() async throws {
        var pending: [Pending<Server>] = []
        for number in 1...5 { pending.append(try await cloud.createServer(wish("server-\(number)"))) }
        let servers = try await withThrowingTaskGroup(of: (Server.ID, Server).self) { group in
            for pending in pending { group.addTask { (pending.server, try await wait(for: pending)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (id, server) in servers {
            try expect(server.id, equals: id, "the wait to give its own server")
            try expect(server.status, equals: .running, "its status to be")
        }
        try expect(Set(servers.map(\.1.name)).count, equals: 5, "the number of names to be")
    }

    func checkDeadline() async throws {
        let pending = try await cloud.createServer(wish())
        try await expectTimeOut { try await cloud.wait(for: pending, policy: $0).id }
        let server = try await wait(for: pending)
        try expect(server.status, equals: .running, "the status after a second wait to be")
    }

    func checkRemovalDeadline() async throws {
        let server = try await make()
        let pending = try await cloud.deleteServer(id: server.id)
        try await expectTimeOut { try await cloud.wait(for: pending, policy: $0) }
        try await wait(for: pending)
        try expect(try await isGone(server.id), "the server to be gone", seen: "it is there")
    }

    private func expectTimeOut(_ wait: (WaitPolicy) async throws -> some Sendable) async throws {
        let elapsed = clock.time.stopwatch()
        try await expectRefusal(.timedOut, of: "a wait of half a second") {
            try await wait(WaitPolicy(deadline: .milliseconds(500)))
        }
        // The look at the deadline may take five seconds more.
        let isSoon = elapsed() >= .milliseconds(500) && elapsed() <= .milliseconds(5_500)
        try expect(isSoon, "the wait to end soon after its deadline of half a second", seen: "it took \(elapsed())")
    }

    func checkWaitForTheUnknown() async throws {
        let elapsed = clock.time.stopwatch()
        try await expectRefusal(.notFound, .failed, of: "the wait for \(world.missingServer)") {
            try await cloud.wait(for: Pending<Server>(server: world.missingServer, work: [], goal: .running))
        }
        try expect(elapsed() < .seconds(60), "the wait to end at once", seen: "it took \(elapsed())")
    }

    func checkCancelledWait() async throws {
        let cloud = cloud
        let pending = try await cloud.createServer(wish())
        let before = await world.requests()
        let wait = Running { try await cloud.wait(for: pending).id }
        // Some look first, some rest first: it is to be cancelled while it rests after a look.
        let rests = try await isSo {
            guard wait.result == nil, clock.sleeperCount > 0 else { return wait.result != nil }
            if await world.requests() > before { return true }
            if let pause = clock.untilNextWake { clock.advance(by: pause) }
            return false
        }
        try expect(rests && wait.result == nil, "a wait that goes on", seen: "\(String(describing: wait.result))")
        let looks = await world.requests()
        wait.cancel()
        let isOver = try await isSo { wait.result != nil }
        if !isOver { try await finish(wait) }
        try expect(isOver, "the wait to end at once", seen: "it goes on")
        try expectCancellation(of: "the wait", wait.result ?? .failure(CancellationError()))
        try await expectNoCall(since: looks, "the wait to end")
    }

    func checkCancelledCalls() async throws {
        let (cloud, wish) = (cloud, wish("cancelled"))
        let id = try await make().id
        let before = await world.requests()
        let creation = Pending<Server>(server: id, work: [], goal: .running)
        let removal = Pending<Server.Removal>(server: id, work: [], goal: .deleted)
        try expectCancellation(of: "createServer", await cancelled { try await cloud.createServer(wish) })
        try expectCancellation(of: "server(id:)", await cancelled { try await cloud.server(id: id) })
        try expectCancellation(of: "deleteServer", await cancelled { try await cloud.deleteServer(id: id) })
        try expectCancellation(of: "startServer", await cancelled { try await cloud.startServer(id: id) })
        try expectCancellation(of: "stopServer", await cancelled { try await cloud.stopServer(id: id) })
        try expectCancellation(of: "rebootServer", await cancelled { try await cloud.rebootServer(id: id) })
        try expectCancellation(of: "a wait", await cancelled { try await cloud.wait(for: creation) })
        try expectCancellation(of: "a wait for a removal", await cancelled { try await cloud.wait(for: removal) })
        if let console = cloud.console {
            try expectCancellation(of: "console.log", await cancelled { try await console.log(of: id) })
        }
        if let keys = cloud.sshKeys {
            let key = try ConformanceKeys.first
            let made = await cancelled { try await keys.findOrCreate(key, name: "key", ownership: Ownership()) }
            try expectCancellation(of: "sshKeys.findOrCreate", made)
        }
        try await expectNoCall(since: before, "calls in cancelled tasks to end")
        let left = try await cloud.servers().all()
        try expect(left.map(\.id), equals: [id], "the servers to be")
        try expect(left.map(\.status), equals: [.running], "their states to be")
    }
}
