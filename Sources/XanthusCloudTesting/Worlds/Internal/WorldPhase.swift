internal import Foundation
internal import XanthusCloud

/// What a world is like from a date on.
struct WorldPhase<Conditions: Sendable>: Sendable {
    let date: Date
    let conditions: Conditions
}

extension WorldSnapshot {
    /// What another world starts from.
    func origin<Origin>(of cloud: String, as type: Origin.Type = Origin.self) throws(ConfigurationError) -> Origin {
        guard self.cloud == cloud else {
            throw ConfigurationError(
                "snapshot",
                rule: "It is of '\(self.cloud)', and a world of '\(cloud)' cannot start from it.",
                nextStep: "Start a simulated cloud of the same kind."
            )
        }
        guard let origin = origin as? Origin else {
            throw ConfigurationError(
                "snapshot",
                rule: "It was read from JSON, which has only what can be seen.",
                nextStep: "Start from a snapshot that was taken in this process, or from a scenario."
            )
        }
        return origin
    }
}
