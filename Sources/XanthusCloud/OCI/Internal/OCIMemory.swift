/// What changes slowly in a region, remembered for a while by all copies of a provider.
///
/// Failures are not remembered. What Oracle does not find any more is forgotten (``forget(before:)``).
final class OCIMemory: Sendable {
    /// How long availability domains are good: a region gets one in years.
    static let zoneLifetime = Duration.seconds(24 * 3600)
    /// How long shapes and images are good: Oracle publishes images a few times a month, and keeps the older ones.
    static let catalogueLifetime = Duration.seconds(3600)
    /// How long subscriptions are good: a new one takes minutes to be ready.
    static let subscriptionLifetime = Duration.seconds(300)

    /// The names of the availability domains, in order.
    let zones: Remembered<[String]>
    /// The regions that the tenancy may use.
    let subscriptions: Remembered<[OCI.RegionSubscription]>
    /// Oracle's images.
    let images: Remembered<[Image]>
    private let shapes = Locked<[String: Remembered<[OCI.Shape]>]>([:])
    private let faultDomains = Locked<[String: Remembered<[String]>]>([:])
    private let newest = Locked<[String: Remembered<String>]>([:])
    private let elapsed: @Sendable () -> Duration

    init(_ time: TimeSource) {
        let elapsed = time.stopwatch()
        self.elapsed = elapsed
        zones = Remembered(for: Self.zoneLifetime, elapsed: elapsed)
        subscriptions = Remembered(for: Self.subscriptionLifetime, elapsed: elapsed)
        images = Remembered(for: Self.catalogueLifetime, elapsed: elapsed)
    }

    /// The date by which memories are told apart.
    var now: Duration { elapsed() }

    /// The shapes of an availability domain: all, or those of a name.
    func shapes(
        in zone: String,
        named name: String?,
        _ read: @escaping @Sendable () async throws -> [OCI.Shape]
    ) async throws -> [OCI.Shape] {
        try await entry(of: shapes, "\(zone) \(name ?? "*")").value(read)
    }

    /// The names of the fault domains of an availability domain, in order.
    func faultDomains(
        in zone: String,
        _ read: @escaping @Sendable () async throws -> [String]
    ) async throws -> [String] {
        try await entry(of: faultDomains, zone).value(read)
    }

    /// The newest image of a distribution and version that runs on a shape.
    func image(
        _ system: String,
        _ version: String,
        _ shape: String,
        _ read: @escaping @Sendable () async throws -> String
    ) async throws -> String {
        try await entry(of: newest, [system, version, shape].joined(separator: "\n")).value(read)
    }

    /// Forgets what was read before a date, and says whether there was anything.
    func forget(before date: Duration) -> Bool {
        let forgotten =
            [zones.forget(before: date), subscriptions.forget(before: date), images.forget(before: date)]
            + shapes.withLock { Array($0.values) }.map { $0.forget(before: date) }
            + faultDomains.withLock { Array($0.values) }.map { $0.forget(before: date) }
            + newest.withLock { Array($0.values) }.map { $0.forget(before: date) }
        return forgotten.contains(true)
    }

    private func entry<Value: Sendable>(
        of table: Locked<[String: Remembered<Value>]>,
        _ key: String
    ) -> Remembered<Value> {
        table.withLock { entries in
            if let entry = entries[key] { return entry }
            let entry = Remembered<Value>(for: Self.catalogueLifetime, elapsed: elapsed)
            entries[key] = entry
            return entry
        }
    }
}
