import Testing
import XanthusCloud
import XanthusCloudTesting

@testable import xanthus_cloud

@Suite("Progress")
struct ProgressTests {
    private final class Screen: Sendable {
        let text = Locked("")
        func draw(_ more: String) { text.withLock { $0 += more } }
    }

    @Test
    func `without a terminal it writes a line at the beginning and one at the end`() async throws {
        let screen = Screen()
        let clock = ManualClock()
        let progress = Progress(isTerminal: false, draw: screen.draw, time: clock.time)
        let value = try await progress.during("creating blog") {
            clock.advance(by: .milliseconds(12_340))
            return 7
        }
        #expect(value == 7)
        #expect(screen.text.withLock(\.self) == "creating blog …\ncreating blog: done after 12.3 s\n")
    }

    @Test
    func `on a terminal it redraws one line and leaves a last one`() async throws {
        let screen = Screen()
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        let progress = Progress(isTerminal: true, draw: screen.draw, time: clock.time)
        try await progress.during("creating blog") {
            while clock.sleeperCount == 0 { await Task.yield() }
            clock.advance(by: .milliseconds(100))
            while clock.sleeperCount == 0 { await Task.yield() }
        }
        let erase = "\r\u{1B}[2K"
        #expect(
            screen.text.withLock(\.self)
                == "\(erase)… creating blog 0.0 s\(erase)… creating blog 0.1 s\(erase)✓ creating blog 0.1 s\n"
        )
    }

    @Test
    func `on a terminal a failure leaves no line`() async throws {
        let screen = Screen()
        let progress = Progress(isTerminal: true, draw: screen.draw, time: ManualClock().time)
        await #expect(throws: CancellationError.self) {
            try await progress.during("creating blog") { throw CancellationError() }
        }
        #expect(screen.text.withLock { $0.hasSuffix("\r\u{1B}[2K") })
    }
}
