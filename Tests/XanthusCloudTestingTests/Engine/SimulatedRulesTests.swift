import Foundation
import Testing

@testable import XanthusCloudTesting

@Suite("Simulated rules")
struct SimulatedRulesTests {
    private static let sources: String = {
        let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let files = FileManager.default.enumerator(
            at: package.appending(path: "Sources/XanthusCloudTesting"),
            includingPropertiesForKeys: nil
        )
        var text = ""
        while let file = files?.nextObject() as? URL {
            if file.pathExtension == "swift" { text += (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
        }
        return text
    }()

    private static let declared = sources.matches(of: /static let (\w+) = SimulatedRule\(\s*"([^"]+)"/).map { match in
        (member: String(match.output.1), name: String(match.output.2))
    }

    @Test func `every rule is on the page of simulators once, and says where it is known from`() {
        let rules = SimulatedOCI.inventory.rules + SimulatedHetzner.inventory.rules
        #expect(rules.map(\.name).sorted() == Self.declared.map(\.name).sorted())
        for rule in rules {
            #expect((rule.provenance == .assumed) == rule.source.isEmpty, "\(rule.name)")
            #expect(rule.statement.trimmingCharacters(in: ["\""]).hasSuffix("."), "\(rule.name)")
        }
    }

    @Test func `every rule can be switched off`() {
        let questions = Self.sources.matches(of: /(?:keeps|demand)\(\s*[^\n]*/)
        let asked = Set(questions.flatMap { $0.output.matches(of: /\.(\w+)/).map { String($0.output.1) } })
        // Without a query that can be read there is nothing to answer.
        #expect(Self.declared.map(\.member).filter { !asked.contains($0) } == ["metricQuery"])
    }

    @Test func `no operation is answered in two places`() {
        for inventory in [SimulatedOCI.inventory, SimulatedHetzner.inventory] {
            let places = inventory.operations.map { "\($0.service) \($0.method) \($0.path)" }
            #expect(Set(places).count == places.count)
        }
    }
}
