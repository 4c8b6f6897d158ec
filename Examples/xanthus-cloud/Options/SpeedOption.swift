internal import ArgumentParser

/// How much faster than the real ones simulated clouds live.
struct SpeedOption: ParsableArguments {
    @Option(help: "What the durations of simulated life cycles are divided by: 1 unless told, 20 for demo.")
    var speed: Double?

    func validate() throws {
        guard let speed else { return }
        guard speed.isFinite, (0.001...1_000_000).contains(speed) else {
            throw ValidationError("--speed is a number from 0.001 to 1000000.")
        }
    }
}
