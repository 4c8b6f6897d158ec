/// The launches that found no room within the last hour, to tell a limit that Oracle only believes to be exceeded.
///
/// Oracle counts launches that failed against the limits for about an hour (seen by many who wait for capacity), and then
/// answers `LimitExceeded` with nothing running. A launch that failed for want of room was within the limits, so the same
/// wish is not beyond them an hour later, unless something was launched in between.
final class FailedLaunches: Sendable {
    /// How long a failed launch counts. Observed.
    static let memory = Duration.seconds(3_600)

    /// What is launched, as far as limits go. A smaller wish than one that fits fits too; a larger one may not.
    /// Limits may hold for a compartment, by quota, and for an availability domain.
    private struct Wish: Hashable {
        let compartment: String
        let domain: String
        let shape: String
        let size: OCI.LaunchInstance.ShapeConfig?
    }

    private let time: TimeSource
    private let failures = Locked<[Wish: @Sendable () -> Duration]>([:])

    init(_ time: TimeSource) {
        self.time = time
    }

    /// Forgets, once a launch was accepted: the limit may now be exceeded in earnest.
    func noteSuccess(of operation: some OCI.Operation) {
        guard operation is OCI.LaunchInstance else { return }
        failures.withLock { $0 = [:] }
    }

    /// Remembers a launch that found no room, and says so of a limit that such launches explain.
    func judged(_ error: CloudError, of operation: some OCI.Operation) -> CloudError {
        guard let launch = operation as? OCI.LaunchInstance else { return error }
        let wish = Wish(
            compartment: launch.details.compartmentId,
            domain: launch.details.availabilityDomain,
            shape: launch.details.shape,
            size: launch.details.shapeConfig
        )
        // A shape that the domain lacks was refused before anybody looked at limits.
        if error.code == .outOfCapacity, error.providerCode != "NotAuthorizedOrNotFound" {
            let stopwatch = time.stopwatch()
            failures.withLock { $0[wish] = stopwatch }
        } else if error.providerCode == "LimitExceeded",
            let elapsed = failures.withLock({ $0[wish] })?(), elapsed < Self.memory
        {
            var phantom = error.adding(
                "The same launch was within the limits \(elapsed.components.seconds) s ago and found no room; Oracle "
                    + "counts such launches for about an hour. Unless something else was launched, wait that long."
            )
            phantom.code = .outOfCapacity
            return phantom
        }
        return error
    }
}
