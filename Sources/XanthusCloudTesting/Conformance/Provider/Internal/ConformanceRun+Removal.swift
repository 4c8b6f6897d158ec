internal import XanthusCloud

extension ConformanceRun {
    func checkRemoval() async throws {
        let server = try await make()
        try await remove(server.id)
        try expect(try await isGone(server.id), "the server to be gone", seen: "it is there")
    }

    func checkListAfterRemoval() async throws {
        let server = try await make()
        try await remove(server.id)
        try expect(try await names(), equals: [], "the servers after the removal to be")
    }

    func checkRemovalOfOne() async throws {
        let other = try await make("other")
        let server = try await make("one")
        try await remove(server.id)
        let left = try await cloud.servers().all()
        try expect(left.map(\.id), equals: [other.id], "the servers that are left to be")
        try expect(left.map(\.status), equals: [.running], "their states to be")
    }

    func checkRemovalTwice() async throws {
        let server = try await make()
        let first = try await cloud.deleteServer(id: server.id)
        try await removeAgain(server.id, "a second removal, while the first is under way,")
        try await wait(for: first)
        try await removeAgain(server.id, "a removal of what is gone")
        try expect(try await isGone(server.id), "the server to be gone", seen: "it is there")
    }

    private func removeAgain(_ id: Server.ID, _ what: String) async throws {
        let result = await result { try await remove(id) }
        guard case .failure(let error) = result else { return }
        try expect(
            (error as? CloudError)?.code == .notFound,
            "\(what) to end well or as .notFound",
            seen: "\(error)"
        )
    }

    func checkUnknownRemoval() async throws {
        try await expectRefusal(.notFound, of: "the removal of \(world.missingServer)") {
            try await cloud.deleteServer(id: world.missingServer)
        }
    }

    func checkLostRemoval() async throws {
        let server = try await make()
        try await given(world.loseNextAnswer)(.removal)
        do {
            try await persistently { try await remove(server.id) }
        } catch let error as CloudError where error.code == .notFound {
            // The first attempt is over already.
        }
        try expect(try await names(), equals: [], "the servers after the removal to be")
        try expect(try await isGone(server.id), "the server to be gone", seen: "it is there")
    }

    func checkRemovalOfTheGone() async throws {
        let elapsed = clock.time.stopwatch()
        try await cloud.wait(for: Pending<Server.Removal>(server: world.missingServer, work: [], goal: .deleted))
        try expect(elapsed() < .seconds(60), "the wait to end at once", seen: "it took \(elapsed())")
    }
}
