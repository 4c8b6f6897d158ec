private import Foundation
internal import XanthusCloud
internal import XanthusCloudTesting

/// What simulated clouds shall be like.
struct ScenarioChoice: Sendable, Equatable {
    var oci = OCIScenario.default
    var hetzner = HetznerScenario.default
    /// What ids and tokens are drawn from.
    var seed: UInt64?

    /// Ordinary clouds.
    init() {}

    /// Finds a scenario by its name, or reads it from a file. A cloud that it says nothing of is an ordinary one.
    ///
    /// - Parameters:
    ///   - text: The name of a scenario that one of the clouds has, or the path of a JSON file.
    ///   - clouds: Those that are to be simulated.
    ///   - limit: Hetzner's requests in an hour.
    /// - Throws: ``ConfigurationError`` with the names that there are, or with the field of the file that is wrong.
    init(_ text: String?, for clouds: [CloudName], seed: UInt64? = nil, limit: Int? = nil) throws {
        self.seed = seed
        if let text { try choose(text, clouds) }
        guard let limit else { return }
        guard clouds.contains(.hetzner) else {
            throw ConfigurationError(
                "limit",
                rule: "It is Hetzner's requests in an hour, and Hetzner is not simulated.",
                nextStep: "Leave it out, or add --cloud hetzner."
            )
        }
        hetzner = try hetzner.limited(toRequestsPerHour: limit)
    }

    private mutating func choose(_ text: String, _ clouds: [CloudName]) throws {
        let oci = clouds.contains(.oci) ? OCIScenario.named : []
        let hetzner = clouds.contains(.hetzner) ? HetznerScenario.named : []
        let found = (oci.first { $0.name == text }, hetzner.first { $0.name == text })
        if found.0 != nil || found.1 != nil {
            self.oci = found.0 ?? self.oci
            self.hetzner = found.1 ?? self.hetzner
            return
        }
        guard text.contains("/") || text.hasSuffix(".json") || FileManager.default.fileExists(atPath: text) else {
            let names = Set(oci.map(\.name) + hetzner.map(\.name)).sorted().joined(separator: ", ")
            throw ConfigurationError(
                "scenario",
                rule: "There is neither a scenario '\(text)' of these clouds nor a file of this name.",
                nextStep: "Known are \(names)."
            )
        }
        let file = try ScenarioFile(json: readFile(text, field: "scenario"), source: text)
        self.oci = file.oci ?? self.oci
        self.hetzner = file.hetzner ?? self.hetzner
    }
}
