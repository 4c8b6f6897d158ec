import HetznerSamples
import Testing
import XanthusCloud

@Suite("Hetzner answers")
struct HetznerFixturesTests {
    @Test(arguments: HetznerFixture.Variation.allCases)
    func `reads every answer, whatever Hetzner leaves out or invents`(variation: HetznerFixture.Variation) throws {
        for operation in HetznerSamples.all { try read(operation, variation) }
    }

    private func read<O: Hetzner.Operation>(_ operation: O, _ variation: HetznerFixture.Variation) throws {
        guard let fixture = try HetznerFixture(for: operation) else { return }
        let bodies = try fixture.bodies(variation)
        #expect(!bodies.isEmpty, "\(O.self) has no fixture")
        for body in bodies {
            #expect(throws: Never.self, "\(O.self) does not read \(String(decoding: body, as: UTF8.self))") {
                _ = try O.response(from: body)
            }
        }
    }

    @Test func `every answer has a fixture`() throws {
        let without = try HetznerSamples.all.filter { try Self.schema(of: $0) && Self.fixture(of: $0) == nil }
        #expect(without.map { String(describing: type(of: $0)) } == [])
    }

    private static func schema<O: Hetzner.Operation>(of operation: O) throws -> Bool { try O.schema != nil }

    private static func fixture<O: Hetzner.Operation>(of operation: O) throws -> HetznerFixture? {
        try HetznerFixture(for: operation)
    }
}
