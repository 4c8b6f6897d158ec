import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Rules of network security groups on OCI")
struct OCISecurityRuleTests {
    private let clock = ManualClock()

    /// A client whose transport may lose answers, and a group of a simulated tenancy.
    private func group(
        losing cut: WornLine.Loss? = nil
    ) async throws -> (client: OCI.Client, transport: WornLine, group: String) {
        let cloud = SimulatedOCI(time: clock.time)
        let vcn = try await cloud.provider.client.send(
            OCI.CreateVcn(.init(compartmentId: cloud.compartment, cidrBlocks: ["10.0.0.0/16"]))
        )
        clock.advance(by: .seconds(1))
        let group = try await cloud.provider.client.send(
            OCI.CreateNetworkSecurityGroup(.init(compartmentId: cloud.compartment, vcnId: vcn.id))
        )
        clock.advance(by: .seconds(1))
        let transport = WornLine(inner: cloud.transport, loss: cut)
        return (try OCISetup.provider(of: cloud, through: transport, clock: clock).client, transport, group.id)
    }

    private func rule(_ port: Int) -> OCI.SecurityRule {
        var rule = OCI.SecurityRule("6", from: "0.0.0.0/0", description: "port \(port)")
        rule.tcpOptions = OCI.PortOptions(destination: port...port)
        return rule
    }

    private func ports(_ client: OCI.Client, _ group: String) async throws -> [Int] {
        let rules = try await client.pages(OCI.ListNetworkSecurityGroupSecurityRules(id: group)).all()
        return rules.compactMap { $0.tcpOptions?.destinationPortRange?.min }.sorted()
    }

    @Test(arguments: [nil, .request(1), .answer(1), .request(2), .answer(2)] as [WornLine.Loss?])
    func `each is added once, whatever is lost`(cut: WornLine.Loss?) async throws {
        let (client, transport, group) = try await group(losing: cut)
        let wanted = (1...30).map(rule)
        let added = try await client.addSecurityRules(wanted, toGroup: group)
        #expect(try await ports(client, group) == Array(1...30))
        #expect(zip(added, wanted).allSatisfy { $0.isSame(as: $1) && $0.id != nil } && added.count == 30)
        // Two calls of 25 and 5; one more if a request did not arrive, and none if only its answer was lost.
        let isRepeated = if case .request = cut { true } else { false }
        #expect(transport.writes.count == (isRepeated ? 3 : 2))
        #expect(transport.requests.values.count { $0.hasPrefix("GET") } == (cut == nil ? 1 : 2))
    }

    @Test func `only what is missing is sent again`() async throws {
        let (client, transport, group) = try await group(losing: .request(2))
        try await client.addSecurityRules([rule(1), rule(3)], toGroup: group)
        try await client.addSecurityRules([rule(1), rule(2)], toGroup: group)
        // The first rule was there when the second call was lost: it counts as added.
        #expect(try await ports(client, group) == [1, 2, 3])
        #expect(transport.writes.count == 3)
    }

    @Test(arguments: [nil, .request(2), .answer(2)] as [WornLine.Loss?])
    func `each is removed, whatever is lost`(cut: WornLine.Loss?) async throws {
        let (client, transport, group) = try await group(losing: cut)
        let ids = try await client.addSecurityRules([rule(1), rule(2)], toGroup: group).compactMap(\.id)
        try await client.removeSecurityRules(ids, ofGroup: group)
        #expect(try await ports(client, group) == [])
        let isRepeated = if case .request = cut { true } else { false }
        #expect(transport.writes.count == (isRepeated ? 3 : 2))
        let gone = await #expect(throws: CloudError.self) { try await client.removeSecurityRules(ids, ofGroup: group) }
        #expect(gone?.code == .notFound)
    }

    @Test func `a refusal is told at once`() async throws {
        let (client, transport, group) = try await group()
        var rule = rule(1)
        rule.protocol = "tcp"
        let error = await #expect(throws: CloudError.self) {
            try await client.addSecurityRules([rule], toGroup: group)
        }
        #expect(error?.code == .invalidRequest && transport.requests.values.count == 1)
    }

    @Test func `three lost answers in a row are a failure`() async throws {
        let adding = "POST /20160918/networkSecurityGroups/g/actions/addSecurityRules"
        let listing = "GET /20160918/networkSecurityGroups/g/securityRules?limit=1000"
        let fault = OCISetup.error("InternalServerError", "Internal error")
        let transport = MockTransport.answering([
            adding: [.json(500, fault), .json(500, fault), .json(500, fault)],
            listing: [.json(200, "[]"), .json(200, "[]"), .json(200, "[]")],
        ])
        let client = try OCISetup.client(transport, clock: clock)
        let error = await #expect(throws: CloudError.self) {
            try await client.addSecurityRules([rule(1)], toGroup: "g")
        }
        #expect(error?.code == .serverFault)
        #expect(transport.calls.count { $0 == adding } == 3)
    }

    @Test func `what was read can be changed and written`() async throws {
        let (client, _, group) = try await group()
        var read = try await client.addSecurityRules([rule(1)], toGroup: group)[0]
        read.tcpOptions = OCI.PortOptions(destination: 9...9)
        let written = try await client.send(OCI.UpdateNetworkSecurityGroupSecurityRules(id: group, [read]))
        #expect(written.securityRules?.first?.id == read.id)
        #expect(try await ports(client, group) == [9])
        // As a new one it gets an id of its own.
        try await client.addSecurityRules([read], toGroup: group)
        #expect(try await ports(client, group) == [9, 9])
    }

    @Test(arguments: [
        (#"{"direction":"INGRESS","protocol":"6","source":"0.0.0.0/0","sourceType":"CIDR_BLOCK"}"#, true),
        (#"{"direction":"INGRESS","protocol":"6","source":"0.0.0.0/0","isStateless":false,"description":""}"#, true),
        (#"{"direction":"INGRESS","protocol":"6","source":"0.0.0.0/0","tcpOptions":{},"id":"A","isValid":true}"#, true),
        (#"{"direction":"INGRESS","protocol":"6","source":"0.0.0.0/0","isStateless":true}"#, false),
        (#"{"direction":"INGRESS","protocol":"6","source":"0.0.0.0/0","description":"SSH"}"#, false),
        (#"{"direction":"INGRESS","protocol":"17","source":"0.0.0.0/0"}"#, false),
        (#"{"direction":"EGRESS","protocol":"6","destination":"0.0.0.0/0"}"#, false),
    ])
    func `rules are the same if they do the same`(json: String, isSame: Bool) throws {
        let read = try JSONCoding.decode(OCI.SecurityRule.self, from: .init(json.utf8))
        #expect(OCI.SecurityRule("6", from: "0.0.0.0/0").isSame(as: read) == isSame)
    }
}

/// A line that loses one request, or its answer, as sockets do.
struct WornLine: HTTPTransport {
    enum Loss: Equatable {
        case request(Int)
        case answer(Int)
    }

    let inner: any HTTPTransport
    let loss: Loss?
    let requests = Recorder<String>()

    var writes: [String] { requests.values.filter { !$0.hasPrefix("GET ") } }

    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
        requests.note("\(request.method) \(request.path ?? "")")
        let number = requests.values.count
        if loss == .request(number) { throw CloudError(.transport, "The connection was refused.") }
        let answer = try await inner.send(request, body: body, limits: limits)
        if loss == .answer(number) { throw CloudError(.timedOut, "The connection fell silent.") }
        return answer
    }
}
