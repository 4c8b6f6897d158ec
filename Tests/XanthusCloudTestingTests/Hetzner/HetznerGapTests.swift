import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Gaps within operations of simulated Hetzner")
struct HetznerGapTests {
    private let caller = HetznerCaller()

    /// What is in the way of a zone file.
    private static let lines = [
        "$INCLUDE": "$INCLUDE other\n", "$GENERATE": "$GENERATE 1-9 a$ A 198.51.100.1\n",
        "1h": "a 1h IN A 198.51.100.1\n",
    ]

    @Test func `each answers 501 and names itself`() async throws {
        _ = await caller.zone(["name": "example.com"])
        var known = Set(HetznerGaps.all.keys)
        for operation in SimulatedHetzner.inventory.operations where !operation.gaps.isEmpty {
            known.remove(operation.name)
            let path = operation.path.replacing("/v1", with: "").replacing("{id_or_name}", with: "example.com")
            for gap in operation.gaps {
                let words = gap.split(separator: "=").map(String.init)
                try #require(words.count == 2)
                var body: JSON = [:]
                if words[0] == "certificate" {
                    let key = try SampleCertificate.pair().key
                    body = ["certificate": .string(SampleCertificate.ed25519), "private_key": .string(key)]
                } else {
                    body["zonefile"] = .string(HetznerCaller.zonefile() + (Self.lines[words[1]] ?? ""))
                }
                if operation.name.hasPrefix("create_") { body["name"] = "example.org" }
                if operation.name == "create_zone" { body["mode"] = "primary" }
                let method = try #require(HTTPRequest.Method(operation.method))
                let answer = await caller.ask(method, path, body)
                #expect(answer.status == 501, "\(operation.name) \(gap): \(answer.status) \(answer.body)")
                let named = words[0] == "certificate" ? "certificate" : words[1]
                #expect(answer["error"]["message"]?.string?.contains(named) == true, "\(answer.body)")
            }
        }
        #expect(known == [])
    }
}
