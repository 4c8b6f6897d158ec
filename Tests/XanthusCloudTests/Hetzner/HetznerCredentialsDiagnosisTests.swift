import Testing

@testable import XanthusCloud

@Suite("Hetzner credentials that are wrong")
struct HetznerCredentialsDiagnosisTests {
    private static let breakages = Breakage.ofVariables + Breakage.ofContexts + Breakage.ofGrammar

    private static func error(of breakage: Breakage) throws -> (error: ConfigurationError, home: String) {
        var setup = try HetznerSetup()
        try breakage.apply(&setup)
        let error = try #require(throws: ConfigurationError.self) { try setup.discovered() }
        return (error, setup.home.path)
    }

    @Test(arguments: breakages)
    func `are refused with place, reason and next step`(breakage: Breakage) throws {
        let (error, home) = try Self.error(of: breakage)
        #expect(error.field == breakage.field)
        #expect(error.rule.contains(breakage.rule.replacing("HOME", with: home)), "\(error)")
        #expect(error.nextStep.contains(breakage.nextStep), "\(error)")
        #expect(error.source == breakage.source?.replacing("HOME", with: home))
        var dumped = ""
        dump(error, to: &dumped)
        for secret in ["hush", "aB3aB3", "xxxxxxxx"] {
            #expect(!error.description.contains(secret))
            #expect(!dumped.contains(secret))
        }
    }

    @Test func `are told apart, each from each`() throws {
        let diagnoses = try Self.breakages.map { breakage in
            let (error, home) = try Self.error(of: breakage)
            return "\(error.field): \(error.rule) \(error.nextStep)".replacing(home, with: "HOME")
        }
        let doubles = Dictionary(grouping: zip(Self.breakages, diagnoses), by: \.1).values.filter { $0.count > 1 }
        #expect(doubles.map { $0.map(\.0.testDescription) } == [])
        #expect(diagnoses.count >= 50)
        print("Hetzner credentials: \(diagnoses.count) broken set-ups, \(Set(diagnoses).count) diagnoses")
    }
}
