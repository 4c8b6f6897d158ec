internal import XanthusCloud

/// Two login keys whose private halves nobody has: their bits are digests.
enum ConformanceKeys {
    static var first: SSHPublicKey {
        get throws {
            try SSHPublicKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBHUWkE60BC3ABnFWcot2VhwWaO2YmC8/LXFnUmyhHDR")
        }
    }
    static var second: SSHPublicKey {
        get throws {
            try SSHPublicKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFpRRURwkc1a6/ktqORfOuJ6z/Q5QKHh3L79rT2cI/I8")
        }
    }
}

extension ConformanceRun {
    private var keys: any SSHKeyService {
        get throws { try facet(cloud.sshKeys, "sshKeys") }
    }

    func checkOneKey() async throws {
        let first = try await keys.findOrCreate(ConformanceKeys.first, name: "a", ownership: Ownership())
        let second = try await keys.findOrCreate(
            ConformanceKeys.first,
            name: "b",
            ownership: Ownership(stack: "other")
        )
        try expect(second, equals: first, "the second call to give")
        try expect(try await keys.keys().all(), equals: [first], "the keys to be")
    }

    func checkKeyOfTwoTasks() async throws {
        let (keys, key) = (try keys, try ConformanceKeys.first)
        async let one = keys.findOrCreate(key, name: "a", ownership: Ownership()).id
        async let other = keys.findOrCreate(key, name: "a", ownership: Ownership()).id
        let ids = try await [one, other]
        try expect(Set(ids).count, equals: 1, "the number of keys for two tasks to be")
        try expect(try await keys.keys().all().count, equals: 1, "the number of keys to be")
    }

    func checkKeyDescription() async throws {
        let ownership = Ownership(stack: "stack-1", extra: ["purpose": "conformance"])
        let key = try ConformanceKeys.first
        let made = try await keys.findOrCreate(key, name: "laptop", ownership: ownership)
        try expect(made.name, equals: "laptop", "the name to be")
        try expect(made.fingerprint, equals: key.md5Fingerprint, "the fingerprint to be")
        let hasAll = ownership.tags.allSatisfy { made.tags[$0.key] == $0.value }
        try expect(hasAll, "the tags \(ownership.tags)", seen: "\(made.tags)")
    }

    func checkTakenKeyName() async throws {
        let first = try await keys.findOrCreate(ConformanceKeys.first, name: "laptop", ownership: Ownership())
        try await expectRefusal(.conflict, of: "another key of the name") {
            try await keys.findOrCreate(ConformanceKeys.second, name: "laptop", ownership: Ownership())
        }
        try expect(try await keys.keys().all(), equals: [first], "the keys to be")
    }

    func checkKeyRemoval() async throws {
        let first = try await keys.findOrCreate(ConformanceKeys.first, name: "a", ownership: Ownership())
        let second = try await keys.findOrCreate(ConformanceKeys.second, name: "b", ownership: Ownership())
        try await keys.delete(id: first.id)
        try expect(try await keys.keys().all(), equals: [second], "the keys that are left to be")
        try await expectRefusal(.notFound, of: "a second removal") { try await keys.delete(id: first.id) }
    }

    func checkKeysOfServers() async throws {
        let known = try await keys.findOrCreate(ConformanceKeys.first, name: "known", ownership: Ownership())
        for name in ["one", "two"] {
            var wish = wish(name)
            wish.authorizedKeys = [try ConformanceKeys.first, try ConformanceKeys.second]
            _ = try await wait(for: cloud.createServer(wish))
        }
        let all = try await keys.keys().all()
        let expected = [try ConformanceKeys.first.md5Fingerprint, try ConformanceKeys.second.md5Fingerprint].sorted()
        try expect(all.map(\.fingerprint).sorted(), equals: expected, "the keys' fingerprints to be")
        try expect(all.contains(known), "the key that was there to be as it was", seen: "\(all)")
    }
}
