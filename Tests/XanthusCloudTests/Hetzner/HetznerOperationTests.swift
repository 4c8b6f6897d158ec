import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

@Suite("Hetzner operations")
struct HetznerOperationTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let line: String
        let body: String?
        let answer: MockTransport.Answer
        let isRepeatable: Bool
        let call: @Sendable (Hetzner.Client) async throws -> Void
        var testDescription: String { line }

        init<O: Hetzner.Operation>(
            _ operation: O,
            _ line: String,
            body: String? = nil,
            repeatable: Bool = true,
            _ answer: MockTransport.Answer
        ) {
            self.line = line
            self.body = body
            self.answer = answer
            isRepeatable = repeatable
            call = { _ = try await $0.send(operation) }
        }
    }

    private static let action = MockTransport.Answer.json(201, #"{"action":\#(HetznerHarness.action)}"#)
    private static let firewall = #"{"id":5,"name":"web","rules":[]}"#
    private static let rule = Hetzner.Firewall.Rule(inbound: .tcp, ports: 443, from: ["0.0.0.0/0", "::/0"])
    private static let ruleText =
        #"{"direction":"in","port":"443","protocol":"tcp","source_ips":["0.0.0.0/0","::/0"]}"#

    // Both are grammatical.
    private static func labels(_ values: [String: String]) -> Hetzner.Labels {
        (try? Hetzner.Labels(values)) ?? .init()
    }
    private static let selector = try? Hetzner.LabelSelector(.equal("a", "b"), .missing("c"))

    private static let wholeServer = {
        var details = Hetzner.CreateServer.Details(
            name: "blog",
            serverType: "cx23",
            image: "ubuntu-24.04",
            location: "nbg1"
        )
        details.sshKeys = [1, 2]
        details.firewalls = [5]
        details.userData = "#cloud-config\n/\"ü"
        details.labels = labels(["b": "2", "a": "1"])
        details.publicNet = Hetzner.CreateServer.PublicNet(enableIPv4: false, enableIPv6: true)
        return details
    }()
    private static let created = MockTransport.Answer.json(
        201,
        #"{"server":\#(HetznerHarness.server),"action":\#(HetznerHarness.action),"next_actions":[]}"#
    )

    /// A sound key with a slash, which JSON may escape and shall not.
    private static let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me/it"

    static let samples = [
        Sample(
            Hetzner.ListServers(),
            "GET /v1/servers?page=1&per_page=50",
            .json(200, #"{"servers":[]}"#)
        ),
        Sample(
            Hetzner.ListServers(name: "blog 1", labelSelector: selector),
            "GET /v1/servers?name=blog%201&label_selector=a%3Db%2C%21c&page=1&per_page=50",
            .json(200, #"{"servers":[\#(HetznerHarness.server)],"meta":{"pagination":{"next_page":null}}}"#)
        ),
        Sample(
            Hetzner.GetServer(id: 42),
            "GET /v1/servers/42",
            .json(200, #"{"server":\#(HetznerHarness.server)}"#)
        ),
        Sample(
            Hetzner.CreateServer(wholeServer),
            "POST /v1/servers",
            body: #"{"firewalls":[{"firewall":5}],"image":"ubuntu-24.04","labels":{"a":"1","b":"2"},"#
                + #""location":"nbg1","name":"blog","public_net":{"enable_ipv4":false,"enable_ipv6":true},"#
                + #""server_type":"cx23","ssh_keys":[1,2],"user_data":"#
                + "\"#cloud-config\\n/\\\"ü\"}",
            created
        ),
        Sample(
            Hetzner.CreateServer(.init(name: "a", serverType: "cx23", image: "7", location: nil)),
            "POST /v1/servers",
            body: #"{"firewalls":[],"image":"7","labels":{},"name":"a","server_type":"cx23","ssh_keys":[]}"#,
            created
        ),
        Sample(Hetzner.DeleteServer(id: 42), "DELETE /v1/servers/42", action),
        Sample(Hetzner.PowerOnServer(id: 42), "POST /v1/servers/42/actions/poweron", action),
        Sample(Hetzner.PowerOffServer(id: 42), "POST /v1/servers/42/actions/poweroff", action),
        Sample(Hetzner.ShutdownServer(id: 42), "POST /v1/servers/42/actions/shutdown", action),
        Sample(Hetzner.RebootServer(id: 42), "POST /v1/servers/42/actions/reboot", repeatable: false, action),
        Sample(Hetzner.ResetServer(id: 42), "POST /v1/servers/42/actions/reset", repeatable: false, action),
        Sample(
            Hetzner.ListActions(ids: [7, 8]),
            "GET /v1/actions?id=7&id=8",
            .json(200, #"{"actions":[\#(HetznerHarness.action)]}"#)
        ),
        Sample(
            Hetzner.ListSSHKeys(fingerprint: "aa:bb"),
            "GET /v1/ssh_keys?fingerprint=aa%3Abb&page=1&per_page=50",
            .json(200, #"{"ssh_keys":[{"id":1,"name":"k","fingerprint":"aa:bb","public_key":"x","labels":{}}]}"#)
        ),
        Sample(
            Hetzner.CreateSSHKey(name: "k", publicKey: key, labels: labels(["a": "b"])),
            "POST /v1/ssh_keys",
            body: #"{"labels":{"a":"b"},"name":"k","public_key":"\#(key)"}"#,
            .json(201, #"{"ssh_key":{"id":1,"name":"k","fingerprint":"aa:bb"}}"#)
        ),
        Sample(Hetzner.DeleteSSHKey(id: 1), "DELETE /v1/ssh_keys/1", .empty(204)),
        Sample(
            Hetzner.ListFirewalls(name: "web"),
            "GET /v1/firewalls?name=web&page=1&per_page=50",
            .json(200, #"{"firewalls":[\#(firewall)]}"#)
        ),
        Sample(
            Hetzner.CreateFirewall(name: "web", rules: [rule]),
            "POST /v1/firewalls",
            body: #"{"labels":{},"name":"web","rules":[\#(ruleText)]}"#,
            .json(201, #"{"firewall":\#(firewall),"actions":[]}"#)
        ),
        Sample(
            Hetzner.SetFirewallRules(id: 5, rules: [rule]),
            "POST /v1/firewalls/5/actions/set_rules",
            body: #"{"rules":[\#(ruleText)]}"#,
            .json(201, #"{"actions":[]}"#)
        ),
        Sample(
            Hetzner.SetFirewallRules(id: 5, rules: []),
            "POST /v1/firewalls/5/actions/set_rules",
            body: #"{"rules":[]}"#,
            .json(201, #"{"actions":[]}"#)
        ),
        Sample(Hetzner.DeleteFirewall(id: 5), "DELETE /v1/firewalls/5", .empty(204)),
        Sample(Hetzner.ListLocations(), "GET /v1/locations?page=1&per_page=50", .json(200, #"{"locations":[]}"#)),
        Sample(
            Hetzner.ListServerTypes(name: "cx23"),
            "GET /v1/server_types?name=cx23&page=1&per_page=50",
            .json(200, #"{"server_types":[]}"#)
        ),
        Sample(
            Hetzner.ListImages(types: [.system, .snapshot], boundTo: [7], includesDeprecated: true),
            "GET /v1/images?type=system&type=snapshot&bound_to=7&include_deprecated=true&page=1&per_page=50",
            .json(200, #"{"images":[]}"#)
        ),
    ]

    @Test(arguments: samples)
    func `send exactly these bytes`(sample: Sample) async throws {
        let transport = HetznerHarness.always(sample.answer)
        try await sample.call(HetznerHarness.client(transport))
        let received = try #require(transport.received.first)
        #expect(transport.received.count == 1)
        #expect("\(received.request.method) \(received.request.path ?? "")" == sample.line)
        #expect(received.body.map { String(decoding: $0, as: UTF8.self) } == sample.body)
        #expect(received.request.scheme == "https" && received.request.authority == "api.hetzner.cloud")
        let fields = received.request.headerFields
        #expect(fields[.authorization] == "Bearer \(HetznerHarness.token)")
        #expect(fields[.accept] == "application/json")
        #expect(fields[.userAgent]?.hasPrefix("xanthus-cloud/") == true)
        #expect(fields[.contentType] == (sample.body == nil ? nil : "application/json"))
    }

    @Test(arguments: samples)
    func `are repeated after a lost answer only where twice is like once`(sample: Sample) async throws {
        let transport = HetznerHarness.always(.failure(CloudError(.transport, "Broke.")))
        await #expect(throws: CloudError.self) { try await sample.call(HetznerHarness.client(transport)) }
        #expect((transport.received.count > 1) == sample.isRepeatable)
    }

    @Test func `shows no user data`() {
        let creation = Hetzner.CreateServer(Self.wholeServer)
        var dumped = ""
        dump(creation, to: &dumped)
        for text in [String(describing: creation), String(reflecting: creation), "\(creation.details)", dumped] {
            #expect(text.contains("blog"))
            #expect(!text.contains("cloud-config"))
        }
    }
}
