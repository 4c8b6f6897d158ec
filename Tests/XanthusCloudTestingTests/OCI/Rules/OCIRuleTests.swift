import Testing

@testable import XanthusCloudTesting

@Suite("Rules of simulated OCI")
struct OCIRuleTests {
    @Test(arguments: OCIBreach.all)
    func `a breach is refused, unless the rule is switched off`(breach: OCIBreach) async throws {
        let kept = try await breach.call(OCIBreach.Place())
        #expect(breach.isKept(kept), "\(kept.status) \(kept.message ?? "")")
        let place = OCIBreach.Place()
        await place.setup.cloud.ignore([breach.rule])
        let ignored = try await breach.call(place)
        #expect(!breach.isKept(ignored), "\(ignored.status) \(ignored.message ?? "")")
        #expect(breach.passing.contains(ignored.status), "\(ignored.status) \(ignored.message ?? "")")
    }

    @Test func `each rule has a name of its own, and a breach or a reason to have none`() {
        let names = SimulatedOCI.inventory.rules.map(\.name)
        #expect(Set(names).count == names.count)
        let tried = Set(OCIBreach.all.map(\.rule.name))
        #expect(tried.isDisjoint(with: OCIBreach.exceptions.keys))
        #expect(tried.union(OCIBreach.exceptions.keys).symmetricDifference(names).sorted() == [])
    }
}
