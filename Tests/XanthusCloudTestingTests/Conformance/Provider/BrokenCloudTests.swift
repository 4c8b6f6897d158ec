import Testing
import XanthusCloudTesting

@Suite("Conformance of broken clouds", .timeLimit(.minutes(15)))
struct BrokenCloudTests {
    /// What `Pages` itself sees to, so that no provider can break it.
    private static let unbreakable: Set<CloudProviderConformance> = [.listsNothingWhenCancelled]

    @Test(arguments: CloudProviderConformance.allCases)
    func `a cloud without a fault keeps each promise`(promise: CloudProviderConformance) async throws {
        #expect(try await promise.check(on: BrokenHarness(fault: nil)) == .kept)
    }

    @Test(arguments: BrokenCloud.Fault.allCases)
    func `a fault is found by its promises`(fault: BrokenCloud.Fault) async throws {
        for promise in fault.promises {
            let broken = await #expect(throws: CloudProviderConformance.BrokenPromise.self, "\(promise)") {
                try await promise.check(on: BrokenHarness(fault: fault))
            }
            #expect(broken?.promise == promise)
            #expect(
                broken.map { $0.description.contains(promise.sentence) && $0.description.contains($0.seen) } == true
            )
        }
    }

    @Test
    func `each promise is broken by some fault`() {
        let broken = Set(BrokenCloud.Fault.allCases.flatMap(\.promises))
        #expect(Set(CloudProviderConformance.allCases).subtracting(broken) == Self.unbreakable)
    }

    @Test
    func `promises are sentences of their own`() {
        let sentences = CloudProviderConformance.allCases.map(\.sentence)
        #expect(sentences.count >= 60)
        #expect(Set(sentences).count == sentences.count)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
}
