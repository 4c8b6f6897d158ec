internal import XanthusCloud

/// One check in one world, with the steps that checks are made of.
struct ConformanceRun: Sendable {
    /// What is thrown when a promise is not kept.
    struct Broken: Error {
        let expected: String
        let seen: String
    }

    /// What is thrown when a promise cannot be asked for.
    struct NotApplicable: Error {
        let reason: String
    }

    let world: CloudProviderWorld
    let clock: ManualClock
    let cloud: any CloudProvider

    init(world: CloudProviderWorld, clock: ManualClock) throws {
        self.world = world
        self.clock = clock
        cloud = try world.provider()
    }

    // Judging

    func expect(_ isKept: Bool, _ expected: String, seen: @autoclosure () -> String) throws(Broken) {
        guard !isKept else { return }
        throw Broken(expected: expected, seen: seen())
    }

    func expect<Value: Equatable>(_ seen: Value, equals expected: Value, _ what: String) throws(Broken) {
        try expect(seen == expected, "\(what) \(expected)", seen: "\(seen)")
    }

    /// Expects an error of the cloud with one of some codes.
    @discardableResult
    func expectRefusal<Value: Sendable>(
        _ codes: CloudError.Code...,
        of what: String,
        _ body: () async throws -> Value
    ) async throws -> CloudError {
        let expected = "\(what) to end as \(codes.map { ".\($0)" }.joined(separator: " or "))"
        switch await result(of: body) {
        case .success(let value): throw Broken(expected: expected, seen: "it succeeded: \(value)")
        case .failure(let error as CloudError) where codes.contains(error.code): return error
        case .failure(let error): throw Broken(expected: expected, seen: "\(error)")
        }
    }

    /// Expects a mistake that is found before any call.
    func expectMistake<Value: Sendable>(
        in field: String? = nil,
        _ what: String,
        _ body: () async throws -> Value
    ) async throws {
        let expected = "\(what) to be a ConfigurationError" + (field.map { " of '\($0)'" } ?? "")
        let before = await world.requests()
        switch await result(of: body) {
        case .success(let value): throw Broken(expected: expected, seen: "it was accepted: \(value)")
        case .failure(let error as ConfigurationError):
            try expect(field.map { error.field.contains($0) } ?? true, expected, seen: "\(error)")
        case .failure(let error): throw Broken(expected: expected, seen: "\(error)")
        }
        try await expectNoCall(since: before, "\(what) to be refused")
    }

    func expectNoCall(since before: Int, _ what: String) async throws {
        let calls = await world.requests() - before
        try expect(calls == 0, "\(what) without a call", seen: "\(calls) calls")
    }

    func result<Value: Sendable>(of body: () async throws -> Value) async -> Result<Value, any Error> {
        do { return .success(try await body()) } catch { return .failure(error) }
    }

    // Asking

    func given<Value: Sendable>(_ means: CloudProviderWorld.Means<Value>) throws(NotApplicable) -> Value {
        switch means {
        case .given(let value): return value
        case .missing(let reason): throw NotApplicable(reason: reason)
        }
    }

    func facet<Value>(_ facet: Value?, _ name: String) throws(NotApplicable) -> Value {
        guard let facet else { throw NotApplicable(reason: "the cloud has no facet '\(name)'") }
        return facet
    }

    func wish(_ name: String = "one", token: String? = nil) -> ServerSpec {
        var wish = world.wish
        wish.name = name
        wish.idempotencyToken = token
        return wish
    }

    /// How waits look: rarely, since simulated time costs nothing and a look over a real line does.
    private static var policy: WaitPolicy {
        WaitPolicy(interval: Backoff(base: .seconds(4), factor: 1, maximum: .seconds(4)))
    }

    func wait(for pending: Pending<Server>) async throws -> Server {
        try await cloud.wait(for: pending, policy: Self.policy)
    }

    func wait(for pending: Pending<Server.Removal>) async throws {
        try await cloud.wait(for: pending, policy: Self.policy)
    }

    /// Makes a server and waits until it runs.
    func make(_ name: String = "one", token: String? = nil) async throws -> Server {
        try await wait(for: cloud.createServer(wish(name, token: token)))
    }

    func remove(_ id: Server.ID) async throws {
        try await wait(for: cloud.deleteServer(id: id))
    }

    func names() async throws -> [String] {
        try await cloud.servers().all().map(\.name).sorted()
    }

    /// Whether a server is gone: unknown, or known as removed.
    func isGone(_ id: Server.ID) async throws -> Bool {
        do {
            return try await cloud.server(id: id).status == .deleted
        } catch let error as CloudError where error.code == .notFound {
            return true
        }
    }

    /// Calls twice if the first call's answer was lost.
    func persistently<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch let error as CloudError where error.code.leavesOpen {
            return try await body()
        }
    }

    /// Runs a body in a task that is cancelled from the beginning.
    func cancelled<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async -> Result<Value, any Error> {
        await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await body()
        }.result
    }
}
