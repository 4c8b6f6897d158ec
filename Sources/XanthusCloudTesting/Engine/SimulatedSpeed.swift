/// What the durations of simulated clouds are divided by.
enum SimulatedSpeed {
    /// Brings a speed within 0.001 to 1,000,000, so that no duration is endless, negative or beyond a date.
    static func bounded(_ speed: Double) -> Double {
        // In this order: comparisons with a NaN are false, and the bound is what is left.
        min(max(0.001, speed), 1_000_000)
    }
}
