import Foundation
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Time source")
struct TimeSourceTests {
    @Test func `measures and sleeps on the clock it was given`() async throws {
        let clock = ManualClock()
        let time = clock.time
        let start = time.now
        let elapsed = time.stopwatch()
        try await time.sleep(for: .seconds(259_200))
        #expect(elapsed() == .seconds(259_200))
        #expect(time.now.timeIntervalSince(start) == 259_200)
    }

    @Test func `a sleep ends at once when its task is cancelled`() async throws {
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        let task = Task { try await clock.time.sleep(for: .seconds(60)) }
        while clock.sleeperCount == 0 { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(clock.sleeperCount == 0)
    }

    @Test(
        arguments: [
            (.zero, 0, 0), (.milliseconds(1_500), 1.5, 1_500), (.microseconds(999), 0.000_999, 0),
            (.seconds(-2), -2, -2_000), (.seconds(86_400), 86_400, 86_400_000),
        ] as [(Duration, Double, Int64)]
    )
    func `spans have seconds and milliseconds`(duration: Duration, seconds: Double, milliseconds: Int64) {
        #expect(duration.seconds == seconds)
        #expect(duration.milliseconds == milliseconds)
    }

    @Test func `the machine's own time moves forwards`() async throws {
        let elapsed = TimeSource.system.stopwatch()
        let before = Date()
        #expect(TimeSource.system.now >= before)
        try await TimeSource.system.sleep(for: .milliseconds(2))
        #expect(elapsed() >= .milliseconds(2))
    }
}
