import OCISamples
import SchemaProbe
import Testing
import XanthusCloud

@Suite("OCI answers")
struct OCIFixturesTests {
    private static let operations = OCISamples.all.map { type(of: $0) as any OCI.Operation.Type }

    @Test(arguments: OCIFixture.Variation.allCases)
    func `reads every answer, whatever the vendor leaves out or invents`(variation: OCIFixture.Variation) throws {
        for operation in Self.operations { try read(operation, variation) }
    }

    private func read<O: OCI.Operation>(_ operation: O.Type, _ variation: OCIFixture.Variation) throws {
        guard let fixture = try OCIFixture(for: operation) else { return }
        let bodies = try fixture.bodies(variation)
        #expect(!bodies.isEmpty, "\(operation) has no fixture")
        for body in bodies {
            #expect(throws: Never.self, "\(operation) does not read \(String(decoding: body, as: UTF8.self))") {
                _ = try operation.response(from: body)
            }
        }
    }

    @Test func `every answer has a fixture, but the price list, which Oracle's package does not know`() throws {
        let without = try Self.operations.filter { try $0.schema != nil && Self.fixture(of: $0) == nil }
        #expect(without.map { String(describing: $0) } == ["ListProducts"])
    }

    private static func fixture<O: OCI.Operation>(of operation: O.Type) throws -> OCIFixture? {
        try OCIFixture(for: operation)
    }

    @Test func `finds out what a type reads`() throws {
        struct Thing: Decodable {
            let id: String
            let sizes: [Int]?
            let tags: [String: Bool]?
            let state: OCI.LifecycleState
        }
        let probe = try SchemaProbe(Thing.self)
        #expect(probe.kind == .object && probe.required == ["id", "state"])
        #expect(probe.fields.mapValues(\.kind) == ["id": .text, "sizes": .list, "tags": .map, "state": .text])
        #expect(probe.fields["sizes"]?.fields["*"]?.kind == .whole && probe.fields["tags"]?.fields["*"]?.kind == .flag)
    }
}
