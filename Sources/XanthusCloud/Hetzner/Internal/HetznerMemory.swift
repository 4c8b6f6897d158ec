/// What changes slowly in a project, remembered for a while by all copies and neighbours of a provider.
///
/// Failures are not remembered. When Hetzner finds something wrong with a wish, what it was made of is forgotten
/// (``forget(before:)``).
final class HetznerMemory: Sendable {
    /// How long server types are good: what is sold out changes within minutes.
    static let serverTypeLifetime = Duration.seconds(300)
    /// How long images and locations are good: Hetzner publishes some a year.
    static let imageLifetime = Duration.seconds(3600)
    /// How long a login key that was found or made is taken to be there.
    static let keyLifetime = Duration.seconds(600)

    /// The sizes of machine, with where they are to be had.
    let serverTypes: Remembered<[Hetzner.ServerType]>
    /// Hetzner's own images.
    let images: Remembered<[Hetzner.Image]>
    /// The locations.
    let locations: Remembered<[Hetzner.Location]>
    private let keys = Locked<[String: Remembered<SSHKeyResource>]>([:])
    /// What was warned of already.
    private let warned = Locked<Set<HetznerDeprecation>>([])
    private let elapsed: @Sendable () -> Duration

    init(_ time: TimeSource) {
        let elapsed = time.stopwatch()
        self.elapsed = elapsed
        serverTypes = Remembered(for: Self.serverTypeLifetime, elapsed: elapsed)
        images = Remembered(for: Self.imageLifetime, elapsed: elapsed)
        locations = Remembered(for: Self.imageLifetime, elapsed: elapsed)
    }

    /// The date by which memories are told apart.
    var now: Duration { elapsed() }

    /// The login key with a fingerprint, which is found or made once for all who ask meanwhile.
    func key(
        _ fingerprint: String,
        _ findOrMake: @escaping @Sendable () async throws -> SSHKeyResource
    ) async throws -> SSHKeyResource {
        let entry = keys.withLock { keys in
            if let entry = keys[fingerprint] { return entry }
            let entry = Remembered<SSHKeyResource>(for: Self.keyLifetime, elapsed: elapsed)
            keys[fingerprint] = entry
            return entry
        }
        // The flight is a task of its own, and a key's making is let finish if that was asked for.
        let writes = UncutWrites.ofThisTask
        return try await entry.value {
            guard let writes else { return try await findOrMake() }
            return try await writes.apply(findOrMake)
        }
    }

    /// Forgets what was read before a date, and says whether there was anything.
    func forget(before date: Duration) -> Bool {
        let forgotten =
            [serverTypes.forget(before: date), images.forget(before: date)]
            + keys.withLock { Array($0.values) }.map { $0.forget(before: date) }
        return forgotten.contains(true)
    }

    /// Whether this is the first time that something is to be warned of.
    func isNews(_ deprecation: HetznerDeprecation) -> Bool { warned.withLock { $0.insert(deprecation).inserted } }
}
