import Foundation
import HTTPTypes
import Testing
import XanthusCloud
import XanthusCloudTesting
import XanthusSimulatorServer

@Suite("Simulator server", .timeLimit(.minutes(15)))
struct SimulatorServerTests {
    @Test
    func `hands over target, headers and body as they were sent`() async throws {
        let cloud = EchoCloud()
        try await serving(cloud) { client, _ in
            let target = "/20160918/a%2Fb/../c%20d?x=%2B&y=+&x=2*"
            let answer = await client.exchange(
                "POST \(target) HTTP/1.1\r\nHost: iaas.example.com\r\nAuthorization: Signature a=\"b\",c=\"d, e\"\r\n"
                    + "date: Thu, 05 Jan 2014 21:31:40 GMT\r\nContent-Length: 5\r\n\r\nhello"
            )
            #expect(answer?.status == 200)
            #expect(answer?.body == "hello")
        }
        let received = try #require(cloud.received.first)
        #expect(received.request.method == .post)
        #expect(received.request.path == "/20160918/a%2Fb/../c%20d?x=%2B&y=+&x=2*")
        #expect(received.request.authority == "iaas.example.com")
        #expect(received.request.headerFields[.authorization] == "Signature a=\"b\",c=\"d, e\"")
        #expect(received.request.headerFields[.date] == "Thu, 05 Jan 2014 21:31:40 GMT")
        #expect(received.request.headerFields[.contentLength] == "5")
        #expect(received.body == Data("hello".utf8))
    }

    @Test
    func `answers with the cloud's status and headers`() async throws {
        let fields: HTTPFields = [.retryAfter: "3", .init("opc-request-id")!: "abc/1"]
        try await serving(EchoCloud(status: .tooManyRequests, fields: fields)) { client, _ in
            let answer = try #require(await client.exchange(get("/")))
            #expect(answer.head.hasPrefix("HTTP/1.1 429 Too Many Requests\r\n"))
            #expect(answer.head.contains("\r\nRetry-After: 3"))
            #expect(answer.head.contains("\r\nopc-request-id: abc/1"))
        }
    }

    @Test
    func `of a repeated request header the last value arrives`() async throws {
        let cloud = EchoCloud()
        try await serving(cloud) { client, _ in
            _ = await client.exchange("GET / HTTP/1.1\r\nHost: a\r\nX-Twice: 1\r\nX-Twice: 2\r\n\r\n")
        }
        #expect(cloud.received.first?.request.headerFields[values: .init("x-twice")!] == ["2"])
    }

    @Test
    func `answers many requests on one connection`() async throws {
        let cloud = EchoCloud()
        try await serving(cloud) { client, _ in
            for index in 0..<20 {
                let body = String(repeating: "x", count: index * 500)
                let answer = await client.exchange(
                    "PUT /\(index) HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
                )
                #expect(answer?.body == body)
            }
        }
        #expect(cloud.received.map(\.request.path) == (0..<20).map { "/\($0)" })
    }

    @Test
    func `answers many connections at once, each its own`() async throws {
        let cloud = EchoCloud()
        try await serving(cloud, latency: .milliseconds(20)) { _, address in
            await withTaskGroup(of: Bool.self) { group in
                for index in 0..<32 {
                    group.addTask {
                        guard let client = try? RawClient(address) else { return false }
                        let answer = await client.exchange(
                            "POST /\(index) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n\(index + 10)"
                        )
                        return answer?.body == "\(index + 10)"
                    }
                }
                for await isRight in group { #expect(isRight) }
            }
        }
        #expect(cloud.received.count == 32)
    }

    @Test
    func `takes a body of the limit and refuses a larger one without losing its place`() async throws {
        let cloud = EchoCloud()
        let limit = SimulatorServer.maximumBodyBytes
        try await serving(cloud) { client, _ in
            for (length, status) in [(limit, 200), (limit + 1, 413), (0, 200)] {
                let body = String(repeating: "y", count: length)
                let answer = await client.exchange(
                    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n\(body)"
                )
                #expect(answer?.status == status)
            }
        }
        #expect(cloud.received.map(\.body.count) == [limit, 0])
    }

    @Test
    func `HEAD tells the length and sends no body`() async throws {
        try await serving(EchoCloud(answer: "sixteen letters.")) { client, _ in
            let head = await client.exchange("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", expectsBody: false)
            #expect(head?.head.contains("Content-Length: 16") == true)
            let next = await client.exchange(get("/next"))
            #expect(next?.head.hasPrefix("HTTP/1.1 200") == true)
        }
    }

    @Test
    func `holds each answer back by the latency`() async throws {
        let clock = ManualClock()
        try await serving(EchoCloud(), latency: .seconds(7), time: clock.time) { client, _ in
            for _ in 0..<3 { #expect(await client.exchange(get("/"))?.status == 200) }
        }
        #expect(clock.now.offset >= .seconds(21))
    }

    @Test
    func `listens on loopback alone, at the port that was asked for`() async throws {
        let first = SimulatorServer(EchoCloud())
        let address = try await first.start()
        #expect(address.scheme == "http")
        #expect(address.authority.hasPrefix("127.0.0.1:"))
        let port = try #require(address.authority.split(separator: ":").last.flatMap { UInt16($0) })

        let refused = await #expect(throws: ConfigurationError.self) {
            try await SimulatorServer(EchoCloud(), port: port).start()
        }
        #expect(refused?.field == "port")
        #expect(refused?.rule.contains("in use") == true)
        await first.stop()

        let second = SimulatorServer(EchoCloud(), port: port)
        #expect(try await second.start() == address)
        await second.stop()
    }

    @Test
    func `stops though clients keep connections open, and listens no more`() async throws {
        let server = SimulatorServer(EchoCloud())
        let address = try await server.start()
        let client = try RawClient(address)
        #expect(await client.exchange(get("/"))?.status == 200)
        await server.stop()
        #expect(await client.exchange(get("/")) == nil)
        #expect(throws: POSIXError.self) { try RawClient(address) }
        await server.stop()
    }

    @Test
    func `finishes the answer under way before it stops`() async throws {
        let cloud = EchoCloud()
        let server = SimulatorServer(cloud, latency: .milliseconds(50))
        let client = try RawClient(try await server.start())
        async let answer = client.exchange(get("/"))
        while cloud.received.isEmpty { await Task.yield() }
        await server.stop()
        #expect(await answer?.status == 200)
    }
}

func get(_ path: String) -> String { "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n" }

/// Serves a cloud for as long as `body` runs.
func serving(
    _ cloud: EchoCloud,
    latency: Duration = .zero,
    transcript: Transcript? = nil,
    time: TimeSource = .system,
    _ body: (RawClient, Endpoint) async throws -> Void
) async throws {
    let server = SimulatorServer(cloud, latency: latency, transcript: transcript, time: time)
    let address = try await server.start()
    do {
        try await body(RawClient(address), address)
    } catch {
        await server.stop()
        throw error
    }
    await server.stop()
}
