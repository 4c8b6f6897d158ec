import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

/// What the wire of the simulated project says, asked without the SDK.
@Suite("Wire of simulated Hetzner")
struct HetznerWireTests {
    private let clock = ManualClock(passage: .onlyWhenAdvanced)
    private let project: SimulatedHetzner

    init() {
        project = SimulatedHetzner(time: clock.time)
    }

    @discardableResult
    private func ask(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String = ""
    ) async -> (status: Int, body: JSON, headers: HTTPFields) {
        var request = HTTPRequest(method: method, scheme: "https", authority: "x", path: "/v1" + path)
        project.token.withUnsafeValue { request.headerFields[.authorization] = "Bearer \($0)" }
        let (response, data) = await project.respond(to: request, body: Data(body.utf8))
        return (response.status.code, JSON(parsing: data) ?? .null, response.headerFields)
    }

    private func code(_ answer: (status: Int, body: JSON, headers: HTTPFields)) -> String? {
        answer.body["error"]?["code"]?.string
    }

    /// Makes a server and waits until it runs.
    private func server(_ name: String = "blog") async throws -> Int {
        let body = #"{"name":"\#(name)","server_type":"cx23","image":"ubuntu-24.04","location":"nbg1"}"#
        let made = await ask(.post, "/servers", body)
        try #require(made.status == 201)
        clock.advance(by: .seconds(60))
        return try #require(made.body["server"]?["id"]?.integer)
    }

    private func status(_ id: Int) async -> String? {
        await ask(.get, "/servers/\(id)").body["server"]?["status"]?.string
    }

    @Test func `a creation passes through its states on the clock, with both actions`() async throws {
        let made = await ask(
            .post,
            "/servers",
            #"{"name":"blog","server_type":"cx23","image":"ubuntu-24.04","location":"nbg1"}"#
        )
        let id = try #require(made.body["server"]?["id"]?.integer)
        let actions = [made.body["action"], made.body["next_actions"]?.array?.first].compactMap { $0?["id"]?.integer }
        try #require(actions.count == 2)
        let query = actions.map { "id=\($0)" }.joined(separator: "&")
        var seen: [[String?]] = []
        for seconds in [0, 7, 1, 3, 1] {
            clock.advance(by: .seconds(seconds))
            let list = await ask(.get, "/actions?\(query)").body["actions"]?.array ?? []
            seen.append([await status(id)] + list.map { $0["status"]?.string })
        }
        #expect(
            seen == [
                ["initializing", "running", "running"], ["initializing", "running", "running"],
                ["starting", "success", "running"], ["starting", "success", "running"],
                ["running", "success", "success"],
            ]
        )
        #expect(made.body["root_password"]?.string != nil)
    }

    @Test func `null in a creation means absent`() async throws {
        let answer = await ask(
            .post,
            "/servers",
            #"{"name":"a","server_type":"cx23","image":"ubuntu-24.04","location":null,"labels":null,"user_data":null}"#
        )
        #expect(answer.status == 201)
    }

    @Test func `a server that an action holds is locked`() async throws {
        let made = await ask(.post, "/servers", #"{"name":"a","server_type":"cx23","image":"ubuntu-24.04"}"#)
        let id = try #require(made.body["server"]?["id"]?.integer)
        let refused = await ask(.post, "/servers/\(id)/actions/reboot")
        #expect(refused.status == 423 && code(refused) == "locked")
    }

    @Test(
        arguments: [
            ("poweroff", "stopping", "off"), ("reboot", "running", "running"), ("reset", "running", "running"),
            ("delete", "deleting", nil),
        ] as [(String, String, String?)]
    )
    func `a shutdown that was overtaken does not come about later`(verb: String, first: String, last: String?)
        async throws
    {
        let id = try await server()
        await ask(.post, "/servers/\(id)/actions/shutdown")
        // The signal is sent, and the operating system is at it until the sixth second.
        clock.advance(by: .milliseconds(5_500))
        switch verb {
        case "delete": await ask(.delete, "/servers/\(id)")
        default: await ask(.post, "/servers/\(id)/actions/\(verb)")
        }
        clock.advance(by: .seconds(1))
        #expect(await status(id) == first)
        clock.advance(by: .seconds(4))
        #expect(await status(id) == last)
        guard verb == "poweroff" else { return }
        await ask(.post, "/servers/\(id)/actions/poweron")
        clock.advance(by: .seconds(60))
        #expect(await status(id) == "running")
    }

    @Test func `switching on what runs changes nothing, a shutdown included`() async throws {
        let id = try await server()
        await ask(.post, "/servers/\(id)/actions/shutdown")
        clock.advance(by: .seconds(2))
        await ask(.post, "/servers/\(id)/actions/poweron")
        clock.advance(by: .seconds(5))
        #expect(await status(id) == "off")
    }

    @Test func `pages, counts and links the list as the API does`() async throws {
        for index in 0..<7 {
            await ask(.post, "/firewalls", #"{"name":"f\#(index)","rules":[]}"#)
        }
        let page = await ask(.get, "/firewalls?page=2&per_page=3&sort=name:desc").body
        #expect(page["firewalls"]?.array?.compactMap { $0["name"]?.string } == ["f3", "f2", "f1"])
        #expect(
            page["meta"]?["pagination"]
                == [
                    "page": 2, "per_page": 3, "previous_page": 1, "next_page": 3, "last_page": 3, "total_entries": 7,
                ]
        )
        let beyond = await ask(.get, "/firewalls?page=9&per_page=3").body
        #expect(beyond["firewalls"] == [] && beyond["meta"]?["pagination"]?["next_page"] == .null)
    }

    @Test(
        arguments: [
            (
                "?page=2&per_page=1&label_selector=%21role",
                [
                    "<https://x/v1/firewalls?per_page=1&label_selector=%21role&page=1>; rel=prev",
                    "<https://x/v1/firewalls?per_page=1&label_selector=%21role&page=3>; rel=next",
                    "<https://x/v1/firewalls?per_page=1&label_selector=%21role&page=3>; rel=last",
                ]
            ), ("", ["<https://x/v1/firewalls?page=1>; rel=last"]),
        ]
    )
    func `a list links its other pages`(query: String, links: [String]) async {
        for name in ["a", "b", "c"] { await ask(.post, "/firewalls", #"{"name":"\#(name)"}"#) }
        let answer = await ask(.get, "/firewalls\(query)")
        #expect(answer.headers[HTTPField.Name("Link")!] == links.joined(separator: ", "))
    }

    @Test(
        arguments: [
            "a%20in%20()", "a%20in%20(,b)", "a%20in%20(b", "a=b%20c", "a%20b=c", "!", "-a", "a/b/c", "a=(b)",
            "a%20among%20(b)", "a=b,,c", "=b",
        ]
    )
    func `a selector outside the grammar is refused`(selector: String) async {
        let answer = await ask(.get, "/firewalls?label_selector=\(selector)")
        #expect(answer.status == 422 && code(answer) == "invalid_input")
    }

    @Test(arguments: ["a", "!a", "a=", "x/a.b==c_d", "a!=b", "a%20in%20(b,%20c)", "a%20notin%20(b)", "a,%20b=c"])
    func `a selector within the grammar is taken`(selector: String) async {
        #expect(await ask(.get, "/firewalls?label_selector=\(selector)").status == 200)
    }

    @Test func `actions are chosen by their numbers, and in the order of any of their dates`() async throws {
        _ = try await server()
        let all = await ask(.get, "/servers/actions?sort=started:desc&sort=finished").body["actions"]?.array ?? []
        let ids = all.compactMap { $0["id"]?.integer }
        #expect(ids.count == 2 && ids == ids.sorted(by: >))
        let chosen = await ask(.get, "/servers/actions?id=\(ids[1])").body["actions"]?.array
        #expect(chosen?.compactMap { $0["id"]?.integer } == [ids[1]])
        #expect(await ask(.get, "/servers/actions?id=7").body["actions"] == [])
    }

    @Test func `what is refused costs a request of the bucket too`() async {
        let request = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/v1/servers")
        let (refused, _) = await project.respond(to: request, body: Data())
        #expect(refused.status.code == 401)
        #expect(refused.headerFields[HTTPField.Name("RateLimit-Remaining")!] == "3599")
    }

    @Test(
        arguments: [
            "/firewalls?per_page=51", "/firewalls?per_page=0", "/firewalls?page=0", "/firewalls?page=x",
            "/firewalls?sort=shoe_size", "/firewalls?sort=name:up", "/firewalls?sort=status", "/primary_ips?sort=ip",
            "/ssh_keys?sort=created", "/servers/actions?sort=name", "/servers/actions?id=x",
            "/firewalls?label_selector=a%20in%20b", "/actions",
            "/servers?status=bogus", "/images?type=floppy", "/images?architecture=m68k",
        ]
    )
    func `a query that cannot be is refused`(path: String) async {
        let answer = await ask(.get, path)
        #expect(answer.status == 422 && code(answer) == "invalid_input")
    }

    @Test(
        arguments: [
            ("{", 400, "json_error"), ("{}", 422, "invalid_input"),
            (#"{"name":"no name","server_type":"cx23","image":"ubuntu-24.04"}"#, 422, "invalid_input"),
            (#"{"name":"a","server_type":"none","image":"ubuntu-24.04"}"#, 422, "invalid_input"),
            (#"{"name":"a","server_type":"cx23","image":"none"}"#, 422, "invalid_input"),
            (#"{"name":"a","server_type":"cx23","image":"ubuntu-24.04","location":"mars"}"#, 422, "invalid_input"),
            (#"{"name":"a","server_type":"cx23","image":"ubuntu-24.04","ssh_keys":[1]}"#, 422, "invalid_input"),
            (
                #"{"name":"a","server_type":"cx23","image":"ubuntu-24.04","firewalls":[{"firewall":1}]}"#, 422,
                "firewall_resource_not_found"
            ),
            (#"{"name":"a","server_type":"cx23","image":"ubuntu-24.04","networks":[1]}"#, 422, "invalid_input"),
            (#"{"name":"taken","server_type":"cx23","image":"ubuntu-24.04"}"#, 409, "uniqueness_error"),
        ]
    )
    func `a creation that cannot be is refused and leaves nothing`(body: String, status: Int, expected: String)
        async throws
    {
        _ = try await server("taken")
        let before = await project.contents
        let answer = await ask(.post, "/servers", body)
        #expect(answer.status == status && code(answer) == expected)
        #expect(await project.contents == before)
    }

    @Test func `a firewall in use is not removed`() async throws {
        let firewall = await ask(.post, "/firewalls", #"{"name":"web"}"#).body["firewall"]?["id"]?.integer ?? 0
        let body = #"{"name":"a","server_type":"cx23","image":"ubuntu-24.04","firewalls":[{"firewall":\#(firewall)}]}"#
        let id = try #require(await ask(.post, "/servers", body).body["server"]?["id"]?.integer)
        #expect(code(await ask(.delete, "/firewalls/\(firewall)")) == "resource_in_use")
        clock.advance(by: .seconds(60))
        await ask(.delete, "/servers/\(id)")
        clock.advance(by: .seconds(60))
        #expect(await ask(.delete, "/firewalls/\(firewall)").status == 204)
        #expect(await project.contents == [])
    }

    @Test func `names each request and tells the state of the bucket`() async {
        let first = await ask(.get, "/locations").headers
        let second = await ask(.get, "/locations").headers
        let id = HTTPField.Name("X-Correlation-Id")!
        #expect(first[id]?.count == 16 && first[id] != second[id])
        #expect(second[HTTPField.Name("RateLimit-Limit")!] == "3600")
        #expect(second[HTTPField.Name("RateLimit-Remaining")!] == "3598")
        // Recorded: 3598 of 3600 left is full again in 2 s.
        let full = Int(clock.date.timeIntervalSince1970) + 2
        #expect(second[HTTPField.Name("RateLimit-Reset")!] == String(full))
    }

    @Test func `fields and endpoints that Hetzner removed are gone`() async throws {
        let id = try await server()
        let body = await ask(.get, "/servers/\(id)").body["server"]
        #expect(body?["datacenter"] == nil && body?["server_type"]?["deprecated"] == nil)
        let gone = await ask(.get, "/datacenters")
        #expect(gone.status == 410 && code(gone) == "deprecated_api_endpoint")
    }

    @Test func `speed divides every duration`() async throws {
        let fast = SimulatedHetzner(time: ManualClock().time, speed: 1_000)
        let clock = ManualClock()
        let slow = SimulatedHetzner(time: clock.time, speed: 1)
        _ = try await slow.provider.wait(for: try await slow.provider.createServer(.init(name: "a", type: "cx23")))
        #expect(clock.now.offset >= .seconds(12))
        let pending = try await fast.provider.createServer(ServerSpec(name: "a", type: "cx23"))
        let policy = WaitPolicy(
            interval: Backoff(base: .milliseconds(1), maximum: .milliseconds(1)),
            deadline: .milliseconds(13)
        )
        #expect(try await fast.provider.wait(for: pending, policy: policy).status == .running)
    }
}
