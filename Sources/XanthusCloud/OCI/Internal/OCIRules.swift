internal import HTTPTypes

/// What a client has learnt, and shares with all its copies.
struct OCIRules: Sendable {
    let skew: ClockSkew
    let window: ConsistencyWindow
    let launches: FailedLaunches
    let home = OCIHome()

    init(_ time: TimeSource) {
        skew = ClockSkew(time)
        window = ConsistencyWindow(time)
        launches = FailedLaunches(time)
    }
}

/// Where a tenancy is at home, once somebody has asked.
final class OCIHome: Sendable {
    private let known = Locked<OCIRegion?>(nil)
    private let flight = SingleFlight<OCIRegion>()

    /// Returns what is known, or looks it up; a failure is forgotten.
    func region(_ lookUp: @escaping @Sendable () async throws -> OCIRegion) async throws -> OCIRegion {
        if let region = known.withLock({ $0 }) { return region }
        return try await flight { [known] in
            // Another flight may have landed meanwhile.
            if let region = known.withLock({ $0 }) { return region }
            let region = try await lookUp()
            known.withLock { $0 = region }
            return region
        }
    }
}

extension OCI.OperationRequest {
    /// Whether the tenancy's home region alone answers it: changes of identity (documented), and usage (reported).
    var isForHome: Bool { service == .identity && changesSomething || service == .usage }

    /// Whether other services will take a while to know of it.
    var changesIdentity: Bool { service == .identity && changesSomething }

    private var changesSomething: Bool { method != .get && method != .head }
}
