/// A source of chance that can be shared between tasks and replaced in tests.
public struct Randomness: RandomNumberGenerator, Sendable {
    /// `nil` for the system's generator, which keeps nothing that would have to be guarded.
    private let generator: Locked<any RandomNumberGenerator & Sendable>?

    private init(_ generator: Locked<any RandomNumberGenerator & Sendable>?) {
        self.generator = generator
    }

    /// Shares a generator.
    public init(_ generator: any RandomNumberGenerator & Sendable) {
        self.init(Locked(generator))
    }

    /// A generator that repeats itself for the same seed (SplitMix64).
    public init(seed: UInt64) {
        self.init(SplitMix(state: seed))
    }

    /// The system's generator, fit for keys.
    public static let system = Randomness(nil)

    /// Draws 64 random bits.
    public func next() -> UInt64 {
        guard let generator else {
            var system = SystemRandomNumberGenerator()
            return system.next()
        }
        return generator.withLock { $0.next() }
    }

    /// Draws a name of letters and digits.
    ///
    /// - Parameter length: How many characters; each carries five bits.
    public func token(length: Int) -> String {
        let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
        var generator = self
        return String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] })
    }
}

private struct SplitMix: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
