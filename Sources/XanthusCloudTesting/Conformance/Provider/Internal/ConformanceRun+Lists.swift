internal import XanthusCloud

extension ConformanceRun {
    func checkLaziness() async throws {
        let before = await world.requests()
        let (regions, types, images) = (cloud.regions(), cloud.serverTypes(), cloud.images())
        _ = (regions.makeAsyncIterator(), types.makeAsyncIterator(), images.makeAsyncIterator())
        _ = cloud.sshKeys?.keys().makeAsyncIterator()
        var servers = cloud.servers().makeAsyncIterator()
        try await expectNoCall(since: before, "lists and their iterators")
        _ = try await servers.next()
        let calls = await world.requests() - before
        // Else nothing was counted, and no check of calls is worth anything.
        try expect(calls > 0, "a call for the first element", seen: "none")
    }

    func checkCancelledLists() async throws {
        let cloud = cloud
        let before = await world.requests()
        try expectCancellation(of: "servers().all()", await cancelled { try await cloud.servers().all().count })
        let iteration = await cancelled {
            var servers = cloud.servers().makeAsyncIterator()
            return try await servers.next()?.name
        }
        try expectCancellation(of: "the first server's iteration", iteration)
        try expectCancellation(of: "images().all()", await cancelled { try await cloud.images().all().count })
        try await expectNoCall(since: before, "lists in cancelled tasks to end")
    }

    func checkListsAnew() async throws {
        let list = cloud.servers()
        try expect(try await list.all().count, equals: 0, "the number of servers in a fresh world to be")
        let server = try await make()
        try expect(try await list.all().map(\.id), equals: [server.id], "the list to show")
        var iterated: [Server.ID] = []
        for try await server in list { iterated.append(server.id) }
        try expect(iterated, equals: [server.id], "the iteration to show")
    }

    func checkListsWhatItReads() async throws {
        let made = try await make()
        let read = try await cloud.server(id: made.id)
        let listed = try await cloud.servers().all().first { $0.id == made.id }
        try expect(listed == read, "the list to show \(read)", seen: "\(String(describing: listed))")
        try expect(made == read, "the wait to have shown \(read)", seen: "\(made)")
    }

    // Reading

    func checkMissingServer() async throws {
        try await expectRefusal(.notFound, of: "reading \(world.missingServer)") {
            try await cloud.server(id: world.missingServer)
        }
    }

    func checkFindingByName() async throws {
        let server = try await make("one")
        _ = try await make("two")
        try expect(
            try await cloud.server(named: "one")?.id ?? "none",
            equals: server.id,
            "the server named 'one' to be"
        )
        let none = try await cloud.server(named: "three")
        try expect(none == nil, "no server named 'three'", seen: "\(String(describing: none))")
    }

    func checkErrors() async throws {
        let error = try await expectRefusal(.notFound, of: "reading \(world.missingServer)") {
            try await cloud.server(id: world.missingServer)
        }
        try expect(error.provider ?? "nobody", equals: cloud.name, "the error's provider to be")
        let isSentence = error.message.count > 10 && error.message.hasSuffix(".")
        try expect(isSentence, "a message of full sentences", seen: "'\(error.message)'")
    }

    func expectCancellation<Value: Sendable>(of what: String, _ result: Result<Value, any Error>) throws(Broken) {
        let expected = "\(what) in a cancelled task to throw CancellationError"
        switch result {
        case .success(let value): throw Broken(expected: expected, seen: "it succeeded: \(value)")
        case .failure(let error): try expect(error is CancellationError, expected, seen: "\(error)")
        }
    }
}
