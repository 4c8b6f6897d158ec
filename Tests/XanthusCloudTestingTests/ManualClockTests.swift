import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Manual clock")
struct ManualClockTests {
    @Test func `three days of sleep pass at once, and the date with them`() async throws {
        let clock = ManualClock()
        let start = clock.date
        try await clock.sleep(for: .seconds(259_200))
        #expect(clock.now.offset == .seconds(259_200))
        #expect(clock.date.timeIntervalSince(start) == 259_200)
        #expect(ManualClock(start: Date(timeIntervalSince1970: 7)).date == Date(timeIntervalSince1970: 7))
    }

    @Test func `a sleep into the past leaves the clock alone`() async throws {
        let clock = ManualClock()
        try await clock.sleep(for: .seconds(5))
        try await clock.sleep(until: ManualClock().now)
        #expect(clock.now.offset == .seconds(5))
    }

    @Test(arguments: [ManualClock.Passage.withEverySleep, .onlyWhenAdvanced])
    func `a cancelled task does not sleep`(passage: ManualClock.Passage) async throws {
        let clock = ManualClock(passage: passage)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await clock.sleep(for: .seconds(5))
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(clock.now.offset == .zero && clock.sleeperCount == 0)
    }

    @Test func `sleepers wake when the clock is moved to their end, not before`() async throws {
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        let woken = Order()
        await withTaskGroup(of: Void.self) { group in
            for seconds in [3, 1, 2] {
                group.addTask {
                    try? await clock.sleep(for: .seconds(seconds))
                    await woken.note(seconds)
                }
            }
            while clock.sleeperCount < 3 { await Task.yield() }
            clock.advance(by: .milliseconds(999))
            #expect(clock.sleeperCount == 3)
            for expected in [[1], [1, 2], [1, 2, 3]] {
                clock.advance(by: expected.count == 1 ? .milliseconds(1) : .seconds(1))
                while await woken.values.count < expected.count { await Task.yield() }
                #expect(await woken.values == expected)
            }
        }
        #expect(clock.now.offset == .seconds(3))
    }

    @Test func `the clock never goes back`() {
        let clock = ManualClock()
        clock.advance(by: .seconds(2))
        clock.advance(by: .seconds(-1))
        #expect(clock.now.offset == .seconds(2))
    }

    @Test func `cancelling races with waking, and each sleeper ends exactly once`() async {
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        for _ in 0..<200 {
            let task = Task { try await clock.sleep(for: .seconds(1)) }
            async let moved: Void = clock.advance(by: .seconds(1))
            task.cancel()
            await moved
            clock.advance(by: .seconds(1))
            _ = await task.result
        }
        #expect(clock.sleeperCount == 0)
    }
}

private actor Order {
    private(set) var values: [Int] = []

    func note(_ value: Int) { values.append(value) }
}
