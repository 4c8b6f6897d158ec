import XanthusCloudTesting

extension ManualClock {
    /// Moves a clock that only moves when told from one end of a sleep to the next, each time that all has come to rest.
    ///
    /// - Parameters:
    ///   - isBusy: Whether something is under way that is no sleep, or on its way to one.
    ///   - isRunning: Whether to go on.
    func drive(isBusy: @Sendable () -> Bool, while isRunning: @Sendable () -> Bool) async {
        while isRunning(), !Task.isCancelled {
            if !isBusy(), isRunning(), let pause = untilNextWake { advance(by: pause) }
            await Task.yield()
        }
    }
}
