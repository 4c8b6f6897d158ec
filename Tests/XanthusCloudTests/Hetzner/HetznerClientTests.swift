import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Hetzner client")
struct HetznerClientTests {
    private func failure(_ transport: MockTransport) async -> (any Error)? {
        do {
            _ = try await HetznerHarness.client(transport).send(Hetzner.GetServer(id: 42))
            return nil
        } catch {
            return error
        }
    }

    @Test func `uses the endpoint it is told, with its path`() async throws {
        let transport = HetznerHarness.always(.json(200, #"{"server":\#(HetznerHarness.server)}"#))
        var configuration = HetznerHarness.configuration(transport)
        configuration.endpoint = try Endpoint("http://127.0.0.1:8080/x/v1/")
        let client = Hetzner.Client(token: "t", configuration: configuration)
        #expect(try await client.send(Hetzner.GetServer(id: 42)).name == "blog")
        let request = try #require(transport.received.first).request
        #expect(request.scheme == "http" && request.authority == "127.0.0.1:8080")
        #expect(request.path == "/x/v1/servers/42")
    }

    @Test(
        arguments: [
            #"{"server":{"name":"blog","status":"running","server_type":{"id":1}}}"#, #"{"servers":[]}"#, "{}", "",
            "<html>welcome to the hotel's network</html>", #"{"server":null}"#,
        ]
    )
    func `an answer of another form is an error that names the operation, and is not repeated`(body: String)
        async throws
    {
        let transport = HetznerHarness.always(
            .json(200, body, headers: [HTTPField.Name("X-Correlation-Id")!: "abc"])
        )
        let error = try #require(await failure(transport) as? CloudError)
        #expect(error.code == .invalidResponse)
        #expect(error.provider == "hetzner" && error.operation == "GetServer")
        #expect(error.httpStatus == 200 && error.requestID == "abc")
        #expect(transport.received.count == 1)
        #expect(!"\(error)".contains("hotel"))
    }

    @Test func `fields that nobody knows yet, and fields that are gone, are no matter`() async throws {
        let transport = HetznerHarness.always(
            .json(
                200,
                #"""
                {"server":{"id":42,"name":"blog","status":"dreaming","server_type":\#(HetznerHarness.serverType),
                "new":{"a":[1]},
                "public_net":{"ipv4":null,"ipv6":null},"private_net":null,"image":null,"location":null,"labels":null}}
                """#
            )
        )
        let server = try await HetznerHarness.client(transport).send(Hetzner.GetServer(id: 42))
        #expect(server.status.rawValue == "dreaming")
        let neutral = Server(server)
        #expect(neutral.status.rawValue == "dreaming" && neutral.type == "cx23" && neutral.publicIPv4 == nil)
    }

    @Test(arguments: ["", ".", "..", "0", "-1", "4/2", "ocid1.instance", "9007199254740992"])
    func `an id that is no number of the API's is refused before any call`(id: String) async throws {
        let transport = HetznerHarness.always(.empty(204))
        await #expect(throws: ConfigurationError.self) {
            try await HetznerHarness.provider(transport).deleteServer(id: Server.ID(id))
        }
        #expect(transport.received.isEmpty)
    }

    @Test func `the token is in no error, dump or description`() async throws {
        var text = ""
        for answer: MockTransport.Answer in [
            .json(401, #"{"error":{"code":"unauthorized","message":"no"}}"#), .json(200, "{}"),
            .failure(CloudError(.invalidResponse, "Too large.")),
        ] {
            let transport = HetznerHarness.always(answer)
            let error = try #require(await failure(transport))
            dump(error, to: &text)
            text += "\(error)"
            dump(HetznerHarness.client(transport), to: &text)
        }
        #expect(text.contains("GetServer"))
        #expect(!text.contains("hunter2"))
    }

    @Test func `retries as Hetzner's own client does: six attempts within a minute or so`() async throws {
        let clock = ManualClock()
        let transport = HetznerHarness.always(.json(502, #"{"error":{"code":"bad_gateway","message":"no"}}"#))
        let client = HetznerHarness.client(transport, clock: clock)
        await #expect(throws: CloudError.self) { try await client.send(Hetzner.GetServer(id: 42)) }
        #expect(transport.received.count == 6)
        #expect(clock.now.offset <= .seconds(31))
    }

    @Test func `after 429 waits for one call's worth of the bucket, not until it is full`() async throws {
        let clock = ManualClock()
        let project = SimulatedHetzner(time: clock.time, conditions: HetznerConditions(requestsPerHour: 60))
        let cloud = project.provider
        for _ in 0..<60 { _ = try await cloud.servers().all() }
        #expect(clock.now.offset == .zero)
        _ = try await cloud.servers().all()
        #expect(clock.now.offset >= .seconds(60) && clock.now.offset <= .seconds(64))
    }

    @Test func `time in the queue is no part of the time in which a call is repeated`() async throws {
        let clock = ManualClock()
        let project = SimulatedHetzner(time: clock.time, conditions: HetznerConditions(requestsPerHour: 10))
        let transport = LossyTransport(inner: project.transport) { request, times in
            request.hasPrefix("GET /v1/ssh_keys") && times == 1
        }
        let client = try HetznerHarness.provider(of: project, through: transport, clock: clock).client
        for _ in 0..<10 { _ = try await client.send(Hetzner.ListLocations()) }
        _ = try await client.send(Hetzner.ListSSHKeys())
        #expect(clock.now.offset >= .seconds(2 * 360))
        #expect(transport.requests.values.count == 12)
    }

    @Test(arguments: ["-9223372036854775808", "-1", "9223372036854775807", "x"])
    func `a rate that makes no sense is passed over`(remaining: String) async throws {
        let transport = MockTransport { _ in
            var response = HTTPResponse(status: .ok)
            for (name, value) in [("RateLimit-Limit", "1"), ("RateLimit-Remaining", remaining)] {
                response.headerFields[try #require(HTTPField.Name(name))] = value
            }
            return (response, Data(#"{"locations":[]}"#.utf8))
        }
        let client = HetznerHarness.client(transport)
        for _ in 0..<3 { _ = try await client.send(Hetzner.ListLocations()) }
        #expect(transport.received.count == 3)
    }
}
