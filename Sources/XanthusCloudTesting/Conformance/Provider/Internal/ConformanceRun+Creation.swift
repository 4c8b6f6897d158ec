internal import XanthusCloud

internal import struct Foundation.Data

extension ConformanceRun {
    /// How many servers are made at once.
    private static var fleet: Int { 100 }

    func checkWhatWasAsked() async throws {
        let pending = try await cloud.createServer(wish("asked-for"))
        try expect(pending.goal, equals: .running, "the goal of the work to be")
        let server = try await wait(for: pending)
        try expect(server.id, equals: pending.server, "the id to be that of the pending server,")
        try expect(server.name, equals: "asked-for", "the name to be")
        try expect(server.type, equals: world.wish.type, "the type to be")
        try expect(server.region, equals: cloud.region, "the region to be")
        try expect(server.status, equals: .running, "the status to be")
        if case .newest(let system, let version) = world.wish.image, let id = server.image {
            let image = try await cloud.images().all().first { $0.id == id }
            let architecture = try await architectureOfTheWish()
            let isRight =
                image?.operatingSystem == system && image?.version == version
                && image?.architecture == architecture
            try expect(isRight, "an image of \(system) \(version)", seen: "\(String(describing: image))")
        }
    }

    func checkAcceptance() async throws {
        let (cloud, wish) = (cloud, wish())
        let pending = try await withoutTime("a creation") { try await cloud.createServer(wish) }
        let server = try await withoutTime("reading") { try await cloud.server(id: pending.server) }
        try expect(server.name, equals: wish.name, "the server that is being made to be")
    }

    func checkTags() async throws {
        var wish = wish()
        wish.ownership = Ownership(stack: "stack-1", extra: ["purpose": "conformance", "empty": ""])
        let made = try await wait(for: cloud.createServer(wish))
        let listed = try await cloud.servers().all().first
        for (place, server) in [
            ("wait", made), ("reading", try await cloud.server(id: made.id)), ("list", listed ?? made),
        ] {
            let hasAll = wish.ownership.tags.allSatisfy { server.tags[$0.key] == $0.value }
            try expect(
                hasAll && wish.ownership.matches(server.tags),
                "the \(place) to show the tags \(wish.ownership.tags)",
                seen: "\(server.tags)"
            )
        }
    }

    // Room

    func checkMissingRoom() async throws {
        try await given(world.setRoom)(false)
        try await expectRefusal(.outOfCapacity, of: "a creation without room") { try await make() }
    }

    func checkNothingWithoutRoom() async throws {
        let setRoom = try given(world.setRoom)
        try await setRoom(false)
        _ = await result { try await make(token: "wish-1") }
        try expect(try await names(), equals: [], "the servers after a creation without room to be")
        try await setRoom(true)
        let server = try await make(token: "wish-1")
        try expect(try await names(), equals: [server.name], "the servers after a creation with room to be")
    }

    func checkManyAtOnce() async throws {
        let wishes = (1...Self.fleet).map { wish("fleet-\($0)") }
        let cloud = cloud
        let ids = try await withThrowingTaskGroup(of: Server.ID.self) { group in
            for wish in wishes { group.addTask { try await cloud.createServer(wish).server } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try expect(Set(ids).count, equals: Self.fleet, "the number of ids to be")
        let listed = try await cloud.servers().all()
        try expect(listed.map(\.name).sorted(), equals: wishes.map(\.name).sorted(), "the names to be")
        try expect(
            Set(listed.map(\.id)) == Set(ids),
            "the listed ids to be those that were made",
            seen: "\(listed.map(\.id))"
        )
        var iterated: [Server.ID] = []
        for try await server in cloud.servers() { iterated.append(server.id) }
        try expect(iterated, equals: listed.map(\.id), "the iteration to show, in order,")
    }

    // Mistakes

    func checkBadNames() async throws {
        let label = String(repeating: "x", count: 64)
        for name in ["", "-blog", "blog-", "my blog", "my_blog", "a..b", label, "blög"] {
            try await expectMistake(in: "name", "the name '\(name)'") { try await cloud.createServer(wish(name)) }
        }
        try expect(try await names(), equals: [], "the servers after refusals to be")
    }

    func checkBadWishes() async throws {
        var wish = wish()
        wish.type = ""
        try await expectMistake(in: "type", "an empty type") { [wish] in try await cloud.createServer(wish) }
        for token in ["", "two words", "-", String(repeating: "x", count: 61)] {
            try await expectMistake(in: "idempotencyToken", "the token '\(token)'") {
                try await cloud.createServer(self.wish(token: token))
            }
        }
        for (key, value) in ["": "x", "two words": "x", "key": "two words", "long": String(repeating: "x", count: 64)] {
            var wish = self.wish()
            wish.ownership.extra = [key: value]
            try await expectMistake(in: "ownership", "the tag '\(key)': '\(value)'") { [wish] in
                try await cloud.createServer(wish)
            }
        }
    }

    func checkUserDataLimit() async throws {
        var wish = wish()
        wish.userData = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
        try await expectMistake("user data of a megabyte") { [wish] in try await cloud.createServer(wish) }
    }

    func checkUnknownType() async throws {
        var wish = wish()
        wish.type = "no-such-type"
        let outcome = await result { [wish] in try await cloud.createServer(wish) }
        let expected = "an unknown type to be refused as .notFound, .invalidRequest or a ConfigurationError"
        switch outcome {
        case .success(let pending): throw Broken(expected: expected, seen: "it was accepted: \(pending)")
        case .failure(let error as CloudError):
            try expect([.notFound, .invalidRequest].contains(error.code), expected, seen: "\(error)")
        case .failure(let error): try expect(error is ConfigurationError, expected, seen: "\(error)")
        }
        try expect(try await names(), equals: [], "the servers after that to be")
    }
}
