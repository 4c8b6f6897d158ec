import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@testable import xanthus_cloud

@Suite("Scenarios on the command line")
struct ScenarioChoiceTests {
    @Test func `a name is of the cloud that has it, and of both where both have it`() throws {
        let both = try ScenarioChoice("slow-morning", for: [.oci, .hetzner])
        #expect(both.oci == .slowMorning && both.hetzner == .slowMorning)
        let one = try ScenarioChoice("location-disabled", for: [.oci, .hetzner], seed: 7)
        #expect(one.oci == .default && one.hetzner == .locationDisabled("fsn1") && one.seed == 7)
        #expect(try ScenarioChoice(nil, for: [.oci]) == ScenarioChoice())
    }

    @Test func `an unknown name lists those of the clouds that are simulated`() {
        #expect {
            try ScenarioChoice("rain", for: [.hetzner])
        } throws: { error in
            let error = error as? ConfigurationError
            return error?.field == "scenario" && error?.nextStep.contains("sold-out") == true
                && error?.nextStep.contains("launches-lost") == false
        }
        #expect(throws: ConfigurationError.self) { try ScenarioChoice("launches-lost", for: [.hetzner]) }
    }

    @Test func `a file is read, and says nothing of a cloud that it leaves out`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(#"{"hetzner": {"like": "sold-out"}}"#.utf8).write(to: URL(fileURLWithPath: path))
        let choice = try ScenarioChoice(path, for: [.oci, .hetzner])
        #expect(choice.oci == .default && choice.hetzner.conditions == HetznerScenario.soldOut("cx23").conditions)
        try Data(#"{"hetzner": {"like": 3}}"#.utf8).write(to: URL(fileURLWithPath: path))
        #expect {
            try ScenarioChoice(path, for: [.oci, .hetzner])
        } throws: { error in
            (error as? ConfigurationError)?.field == "hetzner.like" && (error as? ConfigurationError)?.source == path
        }
        #expect(throws: ConfigurationError.self) { try ScenarioChoice("\(path).none.json", for: [.oci]) }
    }

    @Test func `a limit is Hetzner's, from the beginning to the end of any scenario`() throws {
        #expect(try ScenarioChoice("rate-limited", for: [.hetzner], limit: 9).hetzner.conditions.requestsPerHour == 9)
        for (limit, clouds) in [(0, [CloudName.hetzner]), (9, [.oci])] {
            #expect(throws: ConfigurationError.self) { try ScenarioChoice(nil, for: clouds, limit: limit) }
        }
    }
}
