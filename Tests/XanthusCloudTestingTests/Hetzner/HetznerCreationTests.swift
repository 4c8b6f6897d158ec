import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

/// What the simulated project makes of the bodies and queries that it is sent.
@Suite("Wishes that simulated Hetzner checks")
struct HetznerCreationTests {
    private let project = SimulatedHetzner(time: ManualClock(passage: .onlyWhenAdvanced).time)

    @discardableResult
    private func ask(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: JSON? = nil
    ) async -> (status: Int, body: JSON, field: String?, message: String?) {
        var request = HTTPRequest(method: method, scheme: "https", authority: "x", path: "/v1" + path)
        project.token.withUnsafeValue { request.headerFields[.authorization] = "Bearer \($0)" }
        let (response, data) = await project.respond(to: request, body: body?.data ?? Data())
        let json = JSON(parsing: data) ?? .null
        let field = json["error"]?["details"]?["fields"]?.array?.first?["name"]?.string
        return (response.status.code, json, field, json["error"]?["message"]?.string)
    }

    /// A creation that is accepted as it is.
    private func wish(_ more: [String: JSON] = [:]) -> JSON {
        let body: [String: JSON] = ["name": "blog", "server_type": "cx23", "image": "ubuntu-24.04"]
        return .object(body.merging(more) { $1 })
    }

    @Test(
        arguments: [
            ("firewalls", [["firewall": "4000001"]], "firewalls.0.firewall"), ("firewalls", [7], "firewalls.0"),
            ("firewalls", [[:]], "firewalls.0.firewall"), ("firewalls", "x", "firewalls"),
            ("ssh_keys", "x", "ssh_keys"), ("ssh_keys", [true], "ssh_keys.0"), ("user_data", 7, "user_data"),
            ("user_data", ["a": "b"], "user_data"), ("name", 7, "name"), ("server_type", [], "server_type"),
            ("location", true, "location"), ("start_after_create", "yes", "start_after_create"),
            ("public_net", ["enable_ipv4": "no"], "public_net.enable_ipv4"), ("public_net", 1, "public_net"),
            ("labels", [["a": "b"]], "labels"), ("volumes", [7], "volumes"), ("volumes", ["7"], "volumes.0"),
            ("automount", true, "automount"),
        ] as [(String, JSON, String)]
    )
    func `a part that is malformed is refused by its place, never dropped`(field: String, value: JSON, place: String)
        async
    {
        let answer = await ask(.post, "/servers", wish([field: value]))
        #expect(answer.status == 422 && answer.field == place)
        #expect(await project.contents == [])
    }

    @Test(
        arguments: [
            ("/ssh_keys", "expires", "2030-01-01", "create_ssh_key with expires"),
            // Removed from the API on 2026-07-01.
            ("/servers", "datacenter", "nbg1-dc3", "create_server with datacenter"),
            ("/primary_ips", "datacenter", "nbg1-dc3", "create_primary_ip with datacenter"),
        ] as [(String, String, JSON, String)]
    )
    func `a wish that is not simulated names itself`(path: String, field: String, value: JSON, text: String) async {
        let answer = await ask(
            .post,
            path,
            wish([field: value]).without(path == "/servers" ? [] : ["server_type", "image"])
        )
        #expect(answer.status == 501 && answer.message == "\(text) is not simulated")
        #expect(await project.contents == [])
    }

    @Test func `what asks for nothing is accepted`() async {
        let body = wish([
            "volumes": [], "networks": nil, "automount": false, "placement_group": nil, "ssh_keys": [],
            "firewalls": [], "public_net": ["enable_ipv4": true, "ipv4": nil, "enable_ipv6": true, "ipv6": nil],
            "datacenter": nil,
        ])
        #expect(await ask(.post, "/servers", body).status == 201)
    }

    @Test(arguments: [
        "/images?os_flavor=7", "/servers?ip=192.0.2.1", "/actions?id=1&resource=7", "/locations?zone=x",
        "/locations?label_selector=a", "/server_types?sort=name", "/servers/actions?name=a",
    ])
    func `a parameter that is not simulated names itself`(path: String) async {
        let answer = await ask(.get, path)
        #expect(answer.status == 501 && answer.message?.contains(" with ") == true)
    }

    @Test(arguments: [
        ("a", "b", true), ("a.b/c-d_e", "", true), ("x/y", "1.2-3_4", true),
        (String(repeating: "a", count: 63), "", true),
        ("a b/c/d !", "x\ny", false), ("a/b/c", "", false), ("", "a", false), ("/a", "", false), ("a/", "", false),
        ("-a", "", false), ("a.", "", false), ("ä", "", false), (String(repeating: "a", count: 64), "", false),
        ("hetzner.cloud/a", "", false), ("a", "x y", false), ("a", "x\n", false), ("a", "-", false),
        ("a", String(repeating: "b", count: 64), false),
    ])
    func `labels follow the grammar`(key: String, value: String, isValid: Bool) async {
        let answer = await ask(.post, "/servers", wish(["labels": [key: .string(value)]]))
        #expect(answer.status == (isValid ? 201 : 422) && answer.field == (isValid ? nil : "labels"))
    }

    @Test(
        arguments: [
            ([:], nil), (["port": "1024-5000"], nil), (["port": "any"], nil), (["source_ips": ["::/0"]], nil),
            (["source_ips": ["2001:db8::1/128", "192.0.2.7/32"]], nil), (["destination_ips": []], nil),
            (["direction": "out", "source_ips": [], "destination_ips": ["0.0.0.0/0"]], nil),
            (["protocol": "icmp", "port": nil], nil), (["direction": "sideways"], "direction"),
            (["protocol": "sctp"], "protocol"), (["port": nil], "port"), (["protocol": "icmp"], "port"),
            (["port": "abc"], "port"), (["port": "99999"], "port"), (["port": "0"], "port"), (["port": 80], "port"),
            (["port": "90-80"], "port"), (["port": "1-2-3"], "port"), (["source_ips": []], "source_ips"),
            (["source_ips": ["999.0.0.0/99"]], "source_ips.0"),
            (["source_ips": ["::/0", "10.0.0.1/8"]], "source_ips.1"),
            (["source_ips": ["192.0.2.7"]], "source_ips.0"), (["source_ips": ["2001:db8::1/32"]], "source_ips.0"),
            (["source_ips": [7]], "source_ips.0"), (["destination_ips": ["0.0.0.0/0"]], "destination_ips"),
            (["description": 7], "description"),
        ] as [([String: JSON], String?)]
    )
    func `rules of a firewall are checked`(change: [String: JSON], place: String?) async {
        let rule: [String: JSON] = [
            "direction": "in", "protocol": "tcp", "port": "22", "source_ips": ["0.0.0.0/0"], "description": nil,
        ]
        let body: JSON = ["name": "web", "rules": [.object(rule.merging(change) { $1 })]]
        let answer = await ask(.post, "/firewalls", body)
        #expect(answer.status == (place == nil ? 201 : 422))
        #expect(answer.field == place.map { "rules.0.\($0)" })
    }

    @Test func `each server has addresses of its own, and the lowest that are free`() async throws {
        var seen: [(v4: String?, v6: String?)] = []
        var ids: [Int] = []
        for index in 1...256 {
            let server = await ask(.post, "/servers", wish(["name": .string("s\(index)")])).body["server"]
            let net = server?["public_net"]
            seen.append((net?["ipv4"]?["ip"]?.string, net?["ipv6"]?["ip"]?.string))
            ids.append(try #require(server?["id"]?.integer))
        }
        #expect(Set(seen.map(\.v4)).count == 256 && Set(seen.map(\.v6)).count == 256)
        #expect(seen[0].v4 == "198.51.100.1" && seen[0].v6 == "2001:db8:1::/64")
        #expect(seen[253].v4 == "198.51.100.254" && seen[254].v4 == "198.19.0.1")
        #expect(seen[255].v6 == "2001:db8:100::/64")
    }
}

extension JSON {
    fileprivate func without(_ names: [String]) -> JSON {
        .object((object ?? [:]).filter { !names.contains($0.key) })
    }
}
