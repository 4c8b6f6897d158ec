import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Rules of storage in simulated OCI")
struct OCIStorageRulesTests {
    /// A request that a rule refuses in a world with a volume of 50 GB.
    private static let requests: [(SimulatedRule, String, JSON)] = [
        (.volumeSize, "/volumes", ["sizeInGBs": 49]),
        (.volumePerformance, "/volumes", ["sizeInGBs": 50, "vpusPerGB": 5]),
        (.freeStorage, "/volumes", ["sizeInGBs": 151]),
        (.cloneSize, "/volumes", ["sizeInGBs": 50, "sourceDetails": ["type": "volume"]]),
        (.clonePlace, "/volumes", ["availabilityDomain": "Uocm:PHX-AD-2", "sourceDetails": ["type": "volume"]]),
    ]

    @Test(arguments: requests)
    func `a rule that is switched off refuses nothing`(rule: SimulatedRule, path: String, more: JSON) throws {
        #expect(OCIStorage.rules.contains(rule))
        for isKept in [true, false] {
            var world = OCIWorld(now: .init(timeIntervalSince1970: 1_793_534_400), durations: OCIDurations())
            if !isKept { world.rulesOff = [rule.name] }
            let volume = world.makeVolume(
                .data,
                [:],
                compartment: world.account.tenancy,
                domain: "Uocm:PHX-AD-1",
                size: rule == .cloneSize ? 51 : 50,
                speed: 10,
                ready: .zero
            )
            world.advance(to: world.now)
            var body: JSON = [
                "compartmentId": .string(world.account.tenancy), "availabilityDomain": "Uocm:PHX-AD-1",
            ]
            for (name, value) in more.object ?? [:] { body[name] = value }
            if body["sourceDetails"] != nil { body["sourceDetails"]?["id"] = .string(volume.id) }
            let request = HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/20160918\(path)")
            let status = Result { try OCIService.answer(request, body.data, &world).status }
            switch status {
            case .success(let status): #expect(!isKept && status == 200)
            case .failure(let error): #expect(isKept && (error as? OCIRefusal)?.status == 400)
            }
        }
    }

    @Test func `each rule has a name of its own`() {
        #expect(Set(OCIService.rules.map(\.name)).count == OCIService.rules.count)
    }
}
