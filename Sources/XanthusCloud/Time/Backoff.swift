private import func Foundation.pow

/// Growing pauses between attempts.
///
/// The n-th pause, from 0, has the ceiling `min(maximum, base × factor^n)`. ``ceiling(_:)`` is what a poll uses;
/// ``jittered(_:using:)`` draws evenly between zero and the ceiling ("full jitter"), which spreads retries
/// of many clients best.
public struct Backoff: Sendable, Hashable {
    /// The first ceiling.
    public var base: Duration
    /// How much each ceiling grows over the one before; at least 1.
    public var factor: Double
    /// The largest ceiling.
    public var maximum: Duration

    /// Creates a backoff.
    public init(base: Duration, factor: Double = 2, maximum: Duration) {
        self.base = base
        self.factor = max(1, factor)
        self.maximum = maximum
    }

    /// Returns the ceiling of the pause before attempt `index + 1`, counted from 0.
    public func ceiling(_ index: Int) -> Duration {
        guard base > .zero else { return min(base, maximum) }
        // In floating point, where too much is infinite instead of a trap.
        let pause = base.seconds * pow(factor, Double(max(0, index)))
        return pause < maximum.seconds ? .seconds(pause) : maximum
    }

    /// Returns a pause drawn evenly between zero and the ceiling.
    public func jittered(_ index: Int, using randomness: Randomness) -> Duration {
        var generator = randomness
        return ceiling(index) * Double.random(in: 0...1, using: &generator)
    }
}
