internal import XanthusCloud

extension TimeSource {
    /// The clock behind a time, which has to be one that tests move.
    fileprivate var manualClock: ManualClock {
        guard let clock = clock as? ManualClock else {
            preconditionFailure("This cloud was given a time that is no ManualClock's, so there is no clock to move.")
        }
        return clock
    }
}

extension SimulatedOCI {
    /// The clock of the world: its own, or that of the time it was given.
    ///
    /// - Precondition: The time it was given is a ``ManualClock``'s.
    public nonisolated var clock: ManualClock { time.manualClock }
}

extension SimulatedHetzner {
    /// The clock of the world: its own, or that of the time it was given.
    ///
    /// - Precondition: The time it was given is a ``ManualClock``'s.
    public nonisolated var clock: ManualClock { time.manualClock }
}
