import Testing

@testable import XanthusCloudTesting

@Suite("Rules of simulated Hetzner")
struct HetznerRuleTests {
    @Test(arguments: HetznerBreach.all)
    func `a breach is refused, unless the rule is switched off`(breach: HetznerBreach) async throws {
        let kept = try await breach.call(HetznerCaller())
        #expect(breach.isKept(kept), "\(kept.status) \(kept.body)")
        let caller = HetznerCaller()
        await caller.project.ignore([breach.rule])
        let ignored = try await breach.call(caller)
        #expect(!breach.isKept(ignored), "\(ignored.status) \(ignored.body)")
        #expect((200...204).contains(ignored.status), "\(ignored.status) \(ignored.body)")
    }

    @Test func `each rule has a name of its own, a source unless it is assumed, and a breach`() {
        let rules = SimulatedHetzner.inventory.rules
        let names = rules.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.filter { !$0.hasPrefix("hetzner-") } == [])
        #expect(rules.filter { $0.source.isEmpty != ($0.provenance == .assumed) }.map(\.name) == [])
        #expect(Set(HetznerBreach.all.map(\.rule.name)).symmetricDifference(names).sorted() == [])
    }
}
