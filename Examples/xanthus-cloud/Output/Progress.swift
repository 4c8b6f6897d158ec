internal import XanthusCloud

/// What standard error shows while long work is under way: one line redrawn on a terminal, plain lines elsewhere.
struct Progress: Sendable {
    let isTerminal: Bool
    let draw: @Sendable (String) -> Void
    let time: TimeSource

    /// Draws on the process's standard error.
    static let standard = Progress(isTerminal: Console.isTerminal, draw: { Console.draw($0) }, time: .system)

    /// Shows `what` while `work` runs, and how long it took.
    func during<Value>(_ what: String, _ work: () async throws -> Value) async throws -> Value {
        let elapsed = time.stopwatch()
        guard isTerminal else {
            draw("\(what) …\n")
            let value = try await work()
            draw("\(what): done after \(elapsed().brief)\n")
            return value
        }
        let redrawing = Task {
            while true {
                draw("\(Self.erase)… \(what) \(elapsed().brief)")
                try await time.sleep(for: .milliseconds(100))
            }
        }
        func end(_ last: String) async {
            redrawing.cancel()
            // So that no late redraw follows the last line.
            _ = await redrawing.result
            draw(Self.erase + last)
        }
        do {
            let value = try await work()
            await end("✓ \(what) \(elapsed().brief)\n")
            return value
        } catch {
            await end("")
            throw error
        }
    }

    private static let erase = "\r\u{1B}[2K"
}

extension Duration {
    /// The span as people read it: `12.3 s`.
    var brief: String {
        let tenths = Int((seconds * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
