import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Gaps within operations of simulated Hetzner")
struct HetznerGapTests {
    private let caller = HetznerCaller()

    @Test func `each answers 501 and names itself`() async throws {
        let balancer = try await caller.balancer().id("load_balancer")
        caller.settle()
        var known = Set(HetznerGaps.all.keys)
        for operation in SimulatedHetzner.inventory.operations where !operation.gaps.isEmpty {
            known.remove(operation.name)
            let path = operation.path.replacing("/v1", with: "").replacing("{id}", with: "\(balancer)")
            for gap in operation.gaps {
                var body: JSON = ["name": "other", "load_balancer_type": "lb11", "location": "nbg1"]
                if operation.name == "add_load_balancer_target" { body = [:] }
                let names = gap.split(separator: ".").map(String.init)
                body[names[0]] = names.count == 1 ? true : [.object([names[1]: true])]
                let method = try #require(HTTPRequest.Method(operation.method))
                let answer = await caller.ask(method, path, body)
                #expect(answer.status == 501, "\(operation.name) \(gap): \(answer.status) \(answer.body)")
                let message = answer["error"]["message"]?.string
                #expect(message?.contains(names.last ?? "") == true, "\(operation.name) \(gap)")
            }
        }
        #expect(known == [])
        for verb in ["attach_to_network", "detach_from_network", "disable_public_interface"] {
            #expect(await caller.post("/load_balancers/\(balancer)/actions/\(verb)").status == 501, "\(verb)")
        }
    }
}
