public import XanthusCloud

/// Interrupts a program at each of its requests in turn, starts it again on the same world, and looks at what is there.
///
/// ```swift
/// let sweep = CrashSweep { SimulatedHetzner(time: ManualClock().time) }
/// let report = try await sweep.run { cloud, transport in
///     try await keepOneServer(cloud.provider(over: transport))        // the program, from an empty process on
/// } check: { cloud in
///     #expect(await cloud.contents.count == 1)                        // or throw what is wrong
/// }
/// ```
///
/// For each request k, from 1, and each interruption there is a world of its own: the program runs until its k-th request,
/// is interrupted, runs once more without disturbance, and the world is checked. The sweep ends when the program has
/// finished before its k-th request. A program that is killed sends nothing more: all that it still tries fails with a
/// `CancellationError`.
public struct CrashSweep<World: SimulatedEndpoint>: Sendable {
    /// Does something in a world over a transport.
    public typealias Program = @Sendable (World, any HTTPTransport) async throws -> Void
    /// Throws if something is wrong in a world.
    public typealias Check = @Sendable (World) async throws -> Void

    private let interruptions: [Interruption]
    private let requests: any Sequence<Int> & Sendable
    private let makeWorld: @Sendable () async throws -> World

    /// Describes a sweep.
    ///
    /// - Parameters:
    ///   - interruptions: What happens; the two ways of being killed unless told.
    ///   - requests: The requests at which it happens, from 1, in rising order; up to the 500th unless told.
    ///   - makeWorld: Makes a world, the same each time, with a time of its own.
    public init(
        _ interruptions: [Interruption] = Interruption.kills,
        at requests: any Sequence<Int> & Sendable = 1...500,
        in makeWorld: @escaping @Sendable () async throws -> World
    ) {
        self.interruptions = interruptions
        self.requests = requests
        self.makeWorld = makeWorld
    }

    /// Makes the sweep.
    ///
    /// - Parameters:
    ///   - program: What is interrupted.
    ///   - restart: What runs after that; the program unless told.
    ///   - check: Looks at the world then.
    /// - Returns: What was tried.
    /// - Throws: ``CrashSweepFailure`` for the first request at which it goes wrong: the second run or the check throws, or
    ///   the program fails though it was not interrupted. How an interrupted program ends is its own affair.
    @discardableResult
    public func run(
        _ program: @escaping Program,
        restart: Program? = nil,
        check: Check
    ) async throws -> CrashSweepReport {
        var report = CrashSweepReport()
        for request in requests {
            for interruption in interruptions {
                let world = try await makeWorld()
                let line = InterruptedTransport(SimulatedTransport(to: world), at: request, by: interruption)
                let outcome = await line.run { try await program(world, line) }
                guard line.hasStruck else {
                    try fail(outcome, request, interruption, line, during: "the undisturbed run")
                    report.isComplete = true
                    return report
                }
                report.runs += 1
                report.requests = request
                do {
                    try await (restart ?? program)(world, SimulatedTransport(to: world))
                } catch {
                    throw failure(error, request, interruption, line, during: "the second run")
                }
                do {
                    try await check(world)
                } catch {
                    throw failure(error, request, interruption, line, during: "the check")
                }
            }
        }
        return report
    }

    private func fail(
        _ outcome: Result<Void, any Error>,
        _ request: Int,
        _ interruption: Interruption,
        _ line: InterruptedTransport,
        during phase: String
    ) throws {
        guard case .failure(let error) = outcome else { return }
        throw failure(error, request, interruption, line, during: phase)
    }

    private func failure(
        _ error: any Error,
        _ request: Int,
        _ interruption: Interruption,
        _ line: InterruptedTransport,
        during phase: String
    ) -> CrashSweepFailure {
        CrashSweepFailure(
            request: request,
            interruption: interruption,
            requests: line.requests,
            phase: phase,
            underlying: error
        )
    }
}

/// What a ``CrashSweep`` has tried.
public struct CrashSweepReport: Sendable, Hashable {
    /// The last request at which the program was interrupted.
    public internal(set) var requests = 0
    /// How often it was.
    public internal(set) var runs = 0
    /// Whether the program finished before the next one, so that there are no further requests to try.
    public internal(set) var isComplete = false
}

/// The first interruption of a ``CrashSweep`` that a program did not get over.
public struct CrashSweepFailure: Error, Sendable {
    /// At which of its requests the program was interrupted, from 1.
    public let request: Int
    /// How.
    public let interruption: Interruption
    /// The requests up to the interrupted one and, of a program that was let live, after it: `POST /v1/servers`.
    public let requests: [String]
    /// What failed: the second run, the check, or the undisturbed run.
    public let phase: String
    /// What was thrown.
    public let underlying: any Error
}

extension CrashSweepFailure: CustomStringConvertible {
    /// The place, the reason, and a line for each request.
    public var description: String {
        let lines = requests.enumerated().map { index, text in
            "  \(index + 1). \(text)" + (index + 1 == request ? "  <- \(interruption)" : "")
        }
        return """
            \(interruption) at request \(request): \(phase) failed: \(underlying)
            \(lines.joined(separator: "\n"))
            """
    }
}
