internal import XanthusCloud

/// Tells of what happens, with the time since the beginning.
struct EventLog: Sendable {
    let elapsed: @Sendable () -> Duration
    let handler: Provisioner.EventHandler

    init(_ time: TimeSource, _ handler: @escaping Provisioner.EventHandler) {
        elapsed = time.stopwatch()
        self.handler = handler
    }

    func callAsFunction(_ phase: ProvisioningEvent.Phase, _ text: String) {
        handler(ProvisioningEvent(phase: phase, text: text, elapsed: elapsed()))
    }
}
