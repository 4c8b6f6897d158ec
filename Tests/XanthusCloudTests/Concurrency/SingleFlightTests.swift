import Testing

@testable import XanthusCloud

@Suite("Single flight")
struct SingleFlightTests {
    /// A gate that opens once.
    private actor Gate {
        private var isOpen = false
        private var waiting: [CheckedContinuation<Void, Never>] = []

        func open() {
            isOpen = true
            for continuation in waiting { continuation.resume() }
            waiting = []
        }

        func pass() async {
            if isOpen { return }
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    @Test
    func `serves all who ask meanwhile, and starts anew afterwards`() async throws {
        let flight = SingleFlight<Int>()
        let starts = Recorder<Int>()
        let gate = Gate()
        let work: @Sendable () async throws -> Int = {
            let number = starts.note(1)
            await gate.pass()
            return number
        }
        let results = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { try await flight(work) } }
            while starts.count == 0 { await Task.yield() }
            // All have had their turn to board when the first has landed.
            for _ in 0..<1000 { await Task.yield() }
            await gate.open()
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 50)
        #expect(starts.count < 50)
        #expect(try await flight(work) == starts.count)
    }

    @Test
    func `fails for all, and then may succeed`() async throws {
        let flight = SingleFlight<Int>()
        await #expect(throws: CloudError.self) { try await flight { throw CloudError(.serverFault, "No.") } }
        #expect(try await flight { 7 } == 7)
    }

    @Test
    func `lets one who gives up go, and spares the others`() async throws {
        let flight = SingleFlight<Int>()
        let gate = Gate()
        let started = Recorder<Int>()
        let work: @Sendable () async throws -> Int = {
            started.note(1)
            await gate.pass()
            try Task.checkCancellation()
            return 7
        }
        let first = Task { try await flight(work) }
        while started.count == 0 { await Task.yield() }
        let second = Task { try await flight(work) }
        for _ in 0..<100 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        await gate.open()
        #expect(try await second.value == 7)
    }

    @Test
    func `is cancelled when nobody waits`() async throws {
        let flight = SingleFlight<Int>()
        let ends = Recorder<Bool>()
        let started = Recorder<Int>()
        let only = Task {
            try await flight {
                started.note(1)
                while !Task.isCancelled { await Task.yield() }
                ends.note(true)
                throw CancellationError()
            }
        }
        while started.count == 0 { await Task.yield() }
        only.cancel()
        await #expect(throws: CancellationError.self) { try await only.value }
        while ends.count == 0 { await Task.yield() }
        #expect(try await flight { 7 } == 7)
    }
}
