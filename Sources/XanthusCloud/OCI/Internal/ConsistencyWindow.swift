internal import HTTPTypes

/// The minutes after a change of identity in which Oracle's other services may not know it yet. All copies of a client
/// share one.
///
/// As in Oracle's Go SDK (`common/eventual_consistency.go`, `common/retry.go`): 240 s from each successful change,
/// refusals that may come of it are repeated, nine attempts in all with pauses that grow from 1 s by 3.52 to 45 s, scaled
/// so that the last attempt falls on the window's end. They have no jitter: each client has a window of its own.
///
/// That SDK also repeats the 404 that a wait for a deletion hopes for, and so holds the wait up. Here a 404 is an answer
/// - to a `DELETE`: what is to go is not there;
/// - to a read inside a ``Waiter``'s look, which judges it itself and looks again anyway;
/// - where the code around says that absence is an answer (``Absence``).
final class ConsistencyWindow: Sendable {
    static let length = Duration.seconds(240)
    private static let ceilings: [Double] = [1, 3.52, 12.39, 43.61, 45, 45, 45, 45]
    /// Each proves that nothing was done, so that repeating is safe whatever the operation.
    private static let refusals: [String: Int] = [
        "RelatedResourceNotAuthorizedOrNotFound": 400,
        "InsufficientServicePermissions": 400,
        "ResourceDisabled": 400,
        "NotAuthorizedOrNotFound": 404,
        "NotAuthorizedOrResourceAlreadyExists": 409,
        "ResourceAlreadyExists": 409,
    ]

    private let time: TimeSource
    /// The time since the last change.
    private let elapsed = Locked<(@Sendable () -> Duration)?>(nil)

    init(_ time: TimeSource) {
        self.time = time
    }

    /// Begins a window, or begins it anew.
    func open() {
        let stopwatch = time.stopwatch()
        elapsed.withLock { $0 = stopwatch }
    }

    /// What is left of the window.
    var remaining: Duration {
        elapsed.withLock { $0 }.map { max(.zero, Self.length - $0()) } ?? .zero
    }

    /// The pause before a refused request is sent again; `nil` if that is not for the window's sake.
    func pause(after error: CloudError, _ request: HTTPRequest, attempt: Int) -> Duration? {
        guard let code = error.providerCode, let status = Self.refusals[code], status == error.httpStatus,
            // A shape that a place lacks is not unknown for a change of identity.
            error.code != .outOfCapacity,
            !(status == 404 && Self.isAnswer(to: request)),
            Self.ceilings.indices.contains(attempt - 1)
        else { return nil }
        let remaining = remaining
        guard remaining > .zero else { return nil }
        let ceilings = Self.ceilings[(attempt - 1)...]
        let share = (ceilings.first ?? 0) / ceilings.reduce(0, +)
        return remaining * share
    }

    private static func isAnswer(to request: HTTPRequest) -> Bool {
        switch request.method {
        case .delete: true
        case .get: Absence.isAnAnswer || Deadline.current != nil
        default: false
        }
    }
}

/// Whether the task at hand asks for something that may be gone, and takes that for an answer.
enum Absence {
    @TaskLocal static var isAnAnswer = false
}
