import XanthusCloudTesting

extension ManualClock {
    /// Moves a clock that only moves when told from one end of a sleep to the next, each time that all has come to rest.
    ///
    /// - Parameters:
    ///   - isBusy: Whether something is under way that is no sleep.
    ///   - isRunning: Whether to go on.
    func drive(isBusy: @Sendable () -> Bool, while isRunning: @Sendable () -> Bool) async {
        while isRunning(), !Task.isCancelled {
            var quiet = 0
            while quiet < 50, isRunning(), !Task.isCancelled {
                quiet = sleeperCount > 0 && !isBusy() ? quiet + 1 : 0
                await Task.yield()
            }
            if isRunning(), let pause = untilNextWake { advance(by: pause) }
        }
    }
}
