import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("A poll that is shared", .timeLimit(.minutes(10)))
struct SharedPollTests {
    private let harness = SharedPollHarness()
    private var clock: ManualClock { harness.clock }
    private var looks: Recorder<[Int]> { harness.looks }
    private var poll: SharedPoll<Int, String> { harness.poll }
    private var policy: WaitPolicy { harness.policy }

    private func run(_ tasks: [Task<[Int: String], any Error>]) async -> [Result<[Int: String], any Error>] {
        await harness.run(tasks).map(\.result)
    }

    @Test func `one look serves all, at growing pauses, until each has what it waits for`() async throws {
        let all = (0..<6).map { _ in Task { try await harness.wait([3]) } }
        await harness.joined(6)
        let results = await run(all)
        #expect(try results.map { try $0.get() } == Array(repeating: [3: "done"], count: 6))
        // After 1 s and 2 s more.
        #expect(looks.values == [[3], [3]])
        #expect(clock.sleeperCount == 0 && poll.waiting == 0)
    }

    @Test func `whoever joins later is looked at after its own first pause, and takes along whom it can for nothing`()
        async throws
    {
        let old = Task { try await harness.wait([20]) }
        await harness.joined(1)
        // It has looked after 1, 3 and 7 seconds, and will after 15.
        await harness.looked(3)
        let asked = clock.now.offset
        let young = Task { try await harness.wait([2]) }
        await harness.due(within: .seconds(1))
        await harness.looked(4)
        #expect(clock.now.offset - asked == .seconds(1))
        #expect(looks.values.last == [2, 20])
        let results = await run([old, young])
        #expect(try results.map { try $0.get() } == [[20: "done"], [2: "done"]])
    }

    @Test func `a look is for those who are due as far as the others would cost a further call`() async throws {
        let old = Task { try await harness.wait([30, 31]) }
        await harness.joined(1)
        await harness.looked(3)
        let young = Task { try await harness.wait([2]) }
        await harness.due(within: .seconds(1))
        _ = await run([young])
        #expect(looks.values == [[30, 31], [30, 31], [30, 31], [2]])
        old.cancel()
        _ = await run([old])
    }

    @Test func `who fails is told at once, and the others wait on`() async throws {
        let tasks = [[-1], [4], [5, -2]].map { numbers in Task { try await harness.wait(numbers) } }
        await harness.joined(3)
        let results = await run(tasks)
        #expect(throws: CloudError.self) { try results[0].get() }
        #expect(try results[1].get() == [4: "done"])
        let error = #expect(throws: CloudError.self) { try results[2].get() }
        #expect(error?.message == "There is no -2.")
        // Two in a call.
        #expect(looks.values.prefix(2).flatMap(\.self).sorted() == [-2, -1, 4, 5])
        #expect(looks.values.dropFirst(2).allSatisfy { $0 == [4] })
    }

    @Test func `the one who looks may leave, and another takes over`() async throws {
        let first = Task { try await harness.wait([9]) }
        await harness.joined(1)
        let second = Task { try await harness.wait([3]) }
        await harness.joined(2)
        first.cancel()
        let results = await run([first, second])
        #expect(throws: CancellationError.self) { try results[0].get() }
        #expect(try results[1].get() == [3: "done"])
        #expect(looks.values.allSatisfy { $0 == [3] })
    }

    @Test func `one who waits may leave, and nobody minds`() async throws {
        let first = Task { try await harness.wait([3]) }
        await harness.joined(1)
        let second = Task { try await harness.wait([9]) }
        await harness.joined(2)
        second.cancel()
        let left = await second.result
        #expect(throws: CancellationError.self) { try left.get() }
        let results = await run([first])
        #expect(try results[0].get() == [3: "done"])
    }

    @Test func `a wait that is cancelled before it begins asks nothing`() async throws {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await harness.wait([3])
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(looks.count == 0 && poll.waiting == 0)
    }

    @Test func `a passing failure of a look does not end a wait, another does`() async throws {
        let patient = Task {
            try await harness.wait([3], fails: { if $0 < .seconds(2) { throw CloudError(.serverFault, "Ouch.") } })
        }
        await harness.joined(1)
        #expect(try await run([patient])[0].get() == [3: "done"])
        let refused = Task { try await harness.wait([3], fails: { _ in throw CloudError(.unauthenticated, "Who?") }) }
        await harness.joined(1)
        let error = await run([refused])[0]
        #expect { try error.get() } throws: { ($0 as? CloudError)?.code == .unauthenticated }
    }

    @Test func `each keeps its own deadline, and says what it saw last`() async throws {
        let long = Task { try await harness.wait([12]) }
        await harness.joined(1)
        let short = Task {
            try await harness.wait([50], policy: WaitPolicy(interval: policy.interval, deadline: .seconds(5)))
        }
        await harness.joined(2)
        let results = await run([long, short])
        #expect(try results[0].get() == [12: "done"])
        let error = #expect(throws: CloudError.self) { try results[1].get() }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("[50]; last seen: 50 is busy") == true)
        // After 1 s, 3 s, and the 5 s that it has.
        #expect(looks.values.prefix(3).allSatisfy { $0.contains(50) })
    }

    @Test func `stages follow each other without beginning anew`() async throws {
        let task = Task {
            try await poll.wait(
                for: [[1], [2, 3]],
                goal: "",
                policy: policy,
                delay: .seconds(1),
                look: { [looks = harness.looks] keys in
                    looks.note(keys.sorted())
                    return Dictionary(uniqueKeysWithValues: keys.map { ($0, .success("done")) })
                },
                judge: { _, _ in .done }
            )
        }
        await harness.joined(1)
        #expect(try await run([task])[0].get().count == 3)
        #expect(looks.values == [[1], [2, 3]])
        #expect(clock.now.offset >= .seconds(3))
    }
}
