internal import XanthusCloud

extension ConformanceRun {
    func checkStop(_ mode: PowerMode) async throws {
        let id = try await make().id
        let server = try await wait(for: cloud.stopServer(id: id, mode: mode))
        try expect(server.id, equals: id, "the wait to give the server")
        try expect(server.status, equals: .stopped, "its status to be")
        let listed = try await cloud.servers().all()
        try expect(listed.map(\.id), equals: [id], "the servers to be")
        try expect(listed.map(\.status), equals: [.stopped], "their states to be")
    }

    func checkStart() async throws {
        let id = try await make().id
        _ = try await wait(for: cloud.stopServer(id: id, mode: .hard))
        let server = try await wait(for: cloud.startServer(id: id))
        try expect(server.id, equals: id, "the wait to give the server")
        try expect(server.status, equals: .running, "its status to be")
        try expect(try await cloud.server(id: id).status, equals: .running, "its status, read again, to be")
    }

    func checkRestart(_ mode: PowerMode) async throws {
        let id = try await make().id
        let server = try await wait(for: cloud.rebootServer(id: id, mode: mode))
        try expect(server.id, equals: id, "the wait to give the server")
        try expect(server.status, equals: .running, "its status to be")
        try expect(try await cloud.server(id: id).status, equals: .running, "its status, read again, to be")
    }

    func checkIdentityThroughPower() async throws {
        let before = try await make()
        _ = try await wait(for: cloud.stopServer(id: before.id, mode: .hard))
        let after = try await wait(for: cloud.startServer(id: before.id))
        try expect(after.id, equals: before.id, "the id to be")
        try expect(after.name, equals: before.name, "the name to be")
        try expect(after.type, equals: before.type, "the type to be")
        try expect(after.tags, equals: before.tags, "the tags to be")
        try expect(try await cloud.servers().all().map(\.id), equals: [before.id], "the servers to be")
    }

    func checkLostStop() async throws {
        let id = try await make().id
        try await given(world.loseNextAnswer)(.stop)
        // Once more when it is over, if the cloud will not be asked twice meanwhile.
        let pending: Pending<Server>
        do {
            pending = try await persistently { try await cloud.stopServer(id: id, mode: .hard) }
        } catch let error as CloudError where error.code == .locked || error.code == .busy {
            pending = Pending(server: id, work: [], goal: .stopped)
        }
        let server = try await wait(for: pending)
        try expect(server.status, equals: .stopped, "the status to be")
    }

    func checkUnknownPower() async throws {
        let id = world.missingServer
        try await expectRefusal(.notFound, of: "starting \(id)") { try await cloud.startServer(id: id) }
        for mode in [PowerMode.graceful, .hard] {
            try await expectRefusal(.notFound, of: "stopping \(id)") { try await cloud.stopServer(id: id, mode: mode) }
            try await expectRefusal(.notFound, of: "restarting \(id)") {
                try await cloud.rebootServer(id: id, mode: mode)
            }
        }
    }

    // Consoles

    func checkConsole() async throws {
        let console = try facet(cloud.console, "console")
        let id = try await make().id
        let text = try await console.log(of: id)
        try expect(!text.isEmpty, "some text on the console of a server that runs", seen: "none")
    }

    func checkMissingConsole() async throws {
        let console = try facet(cloud.console, "console")
        try await expectRefusal(.notFound, of: "the console of \(world.missingServer)") {
            try await console.log(of: world.missingServer)
        }
    }
}
