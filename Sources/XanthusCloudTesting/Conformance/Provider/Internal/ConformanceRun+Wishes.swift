internal import XanthusCloud

extension ConformanceRun {
    func checkOneWish() async throws {
        let first = try await cloud.createServer(wish(token: "wish-1")).server
        let second = try await cloud.createServer(wish(token: "wish-1")).server
        try expect(second, equals: first, "a second call to give the server")
        let server = try await make(token: "wish-1")
        try expect(server.id, equals: first, "a third call, when it runs, to give the server")
        let again = try await make(token: "wish-1")
        try expect(again.id, equals: first, "a fourth call to give the server")
        try expect(try await names(), equals: ["one"], "the servers to be")
    }

    func checkRestOfWish() async throws {
        let first = try await cloud.createServer(wish(token: "wish-1")).server
        var other = wish(token: "wish-1")
        other.ownership.extra = ["other": "yes"]
        other.network.assignsPublicIPv4.toggle()
        let second = try await cloud.createServer(other).server
        try expect(second, equals: first, "a call with other words to give the server")
        try expect(try await names(), equals: ["one"], "the servers to be")
    }

    func checkLostCreation() async throws {
        try await given(world.loseNextAnswer)(.creation)
        let pending = try await persistently { try await cloud.createServer(wish(token: "wish-1")) }
        let server = try await wait(for: pending)
        try expect(server.status, equals: .running, "the status to be")
        try expect(try await names(), equals: ["one"], "the servers to be")
    }

    func checkTwoTasks() async throws {
        let (cloud, wish) = (cloud, wish(token: "wish-1"))
        async let one = cloud.createServer(wish).server
        async let other = cloud.createServer(wish).server
        let ids = try await [one, other]
        try expect(Set(ids).count, equals: 1, "the number of servers for two tasks to be")
        try expect(try await names(), equals: ["one"], "the servers to be")
    }

    func checkTwoProcesses() async throws {
        let first = try await make(token: "wish-1").id
        let second = try await world.provider().createServer(wish(token: "wish-1")).server
        try expect(second, equals: first, "another process to get the server")
    }

    func checkRenewedWish() async throws {
        let first = try await make(token: "wish-1").id
        try await remove(first)
        let second = try await make(token: "wish-1")
        try expect(second.id != first, "another server than the one that is gone", seen: "\(second.id) again")
        try expect(second.status, equals: .running, "the status to be")
        try expect(try await names(), equals: ["one"], "the servers to be")
    }

    func checkOtherWish() async throws {
        let first = try await make(token: "wish-1")
        try await expectRefusal(.conflict, of: "another wish of the name") {
            try await cloud.createServer(wish(token: "wish-2"))
        }
        let left = try await cloud.servers().all().map(\.id)
        try expect(left, equals: [first.id], "the servers to be")
    }

    func checkNameGivenBack() async throws {
        let first = try await make(token: "wish-1").id
        try await remove(first)
        let second = try await make(token: "wish-2").id
        try expect(second != first, "another server than the one that is gone", seen: "\(second) again")
        try expect(try await names(), equals: ["one"], "the servers to be")
    }
}
