import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI client")
struct OCIClientTests {
    @Test(
        arguments: [
            (nil, "https", "iaas.us-phoenix-1.oraclecloud.com", "/20160918/vcns/v"),
            ("http://127.0.0.1:7001", "http", "127.0.0.1:7001", "/20160918/vcns/v"),
            ("https://gate.example/oracle/", "https", "gate.example", "/oracle/20160918/vcns/v"),
        ]
    )
    func `finds the service`(root: String?, scheme: String, authority: String, path: String) async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .noContent), Data()) }
        _ = try await OCISetup.client(transport, endpoint: root).send(OCI.DeleteVcn(id: "v"))
        let request = try #require(transport.received.first).request
        #expect(request.scheme == scheme)
        #expect(request.authority == authority)
        #expect(request.path == path)
    }

    @Test
    func `asks identity at its own host`() async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .ok), Data("[]".utf8)) }
        _ = try await OCISetup.client(transport, endpoint: nil).send(OCI.ListAvailabilityDomains(compartmentId: "c"))
        let authority = transport.received.first?.request.authority
        #expect(authority == "identity.us-phoenix-1.oci.oraclecloud.com")
    }

    @Test
    func `tells what the headers say`() async throws {
        let transport = MockTransport(script: [
            .init(
                .get,
                "/20160918/instances/i",
                answer: .json(
                    200,
                    OCISetup.instance("i"),
                    headers: [
                        .eTag: "e1", .opcRequestID: "r1", .opcWorkRequestID: "w1", .opcNextPage: "p1",
                    ]
                )
            )
        ])
        let reply = try await OCISetup.client(transport).reply(to: OCI.GetInstance(id: "i"))
        #expect(reply.value.id == "i")
        #expect(reply.etag == "e1")
        #expect(reply.requestID == "r1")
        #expect(reply.workRequestID == "w1")
        #expect(reply.nextPage == "p1")
    }

    @Test
    func `reads on past an empty page until no further one is named`() async throws {
        let base = "/20160918/instances?compartmentId=c&limit=1000"
        let transport = MockTransport(script: [
            .init(
                .get,
                base,
                answer: .json(200, "[\(OCISetup.instance("1"))]", headers: [.opcNextPage: "a+b/="])
            ),
            .init(.get, base + "&page=a%2Bb%2F%3D", answer: .json(200, "[]", headers: [.opcNextPage: "c"])),
            .init(.get, base + "&page=c", answer: .json(200, "[\(OCISetup.instance("2"))]")),
        ])
        let pages = try OCISetup.client(transport).pages(OCI.ListInstances(compartmentId: "c"))
        #expect(transport.received.isEmpty)
        #expect(try await pages.all().map(\.id) == ["1", "2"])
        #expect(transport.remaining.isEmpty)
    }

    @Test
    func `signs each attempt anew and keeps the retry token`() async throws {
        let path = "POST /20160918/vcns"
        let transport = MockTransport.answering([
            path: [
                .json(503, OCISetup.error("ServiceUnavailable", "Busy")), .failure(CloudError(.transport, "Gone.")),
                .json(200, #"{"id":"v","compartmentId":"c","lifecycleState":"AVAILABLE"}"#),
            ]
        ])
        let clock = ManualClock()
        let details = OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: ["10.0.0.0/16"])
        _ = try await OCISetup.client(transport, clock: clock).send(OCI.CreateVcn(details))
        #expect(transport.calls == [path, path, path])
        let tokens = Set(transport.received.map { $0.header("opc-retry-token") })
        #expect(tokens.count == 1)
        #expect(tokens.first??.utf8.count == 32)
        #expect(Set(transport.received.map { $0.header("authorization") }).count > 1)
    }

    @Test(arguments: [nil, RetryPolicy.none] as [RetryPolicy?])
    func `names each attempt, and says whether it repeats`(retry: RetryPolicy?) async throws {
        let transport = MockTransport.answering(["GET /20160918/vcns/v": [.failure(CloudError(.transport, "Gone."))]])
        var configuration = try OCISetup.configuration(transport)
        configuration.client.retry = retry
        let client = OCI.Client(try OCISetup.credentials(), configuration: configuration)
        let error = await #expect(throws: CloudError.self) { try await client.send(OCI.GetVcn(id: "v")) }
        let names = transport.received.map { $0.header("opc-request-id") ?? "" }
        #expect(names.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy { "0123456789ABCDEF".contains($0) } })
        #expect(Set(names).count == transport.received.count)
        // No answer names the request, so ours has to do.
        #expect(error?.requestID == names.last)
        let isRepeated = retry == nil
        #expect(transport.received.count == (isRepeated ? 8 : 1))
        #expect(transport.received.allSatisfy { $0.header("opc-client-retries") == (isRepeated ? "true" : nil) })
        #expect(transport.received.allSatisfy { $0.header("user-agent")?.hasPrefix("xanthus-cloud/") == true })
    }

    @Test
    func `tells of a refusal all that support and callers ask for`() async throws {
        let transport = MockTransport.answering([
            "GET /20160918/vcns/v": [
                .json(
                    429,
                    OCISetup.error("TooManyRequests", "Too many requests for the user"),
                    headers: [.opcRequestID: "a/b/c", .retryAfter: "700"]
                )
            ]
        ])
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.client(transport).send(OCI.GetVcn(id: "v"))
        }
        #expect(error?.code == .rateLimited && error?.httpStatus == 429 && error?.providerCode == "TooManyRequests")
        #expect(error?.provider == "oci" && error?.operation == "GetVcn" && error?.requestID == "a/b/c")
        // Longer than the retries may take in all, so it is the caller's to wait.
        #expect(error?.retryAfter == .seconds(700) && transport.received.count == 1)
    }

    @Test
    func `follows no redirect, and says so`() async throws {
        let transport = MockTransport.answering([
            "GET /20160918/vcns/v": [
                .response(
                    HTTPResponse(status: .found, headerFields: [.location: "https://elsewhere.example/"]),
                    Data("<html>".utf8)
                )
            ]
        ])
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.client(transport).send(OCI.GetVcn(id: "v"))
        }
        #expect(error?.code == .invalidResponse)
        #expect(error?.message.contains("Redirects are not followed") == true)
        #expect(error?.message.contains("elsewhere") == false)
        #expect(transport.received.count == 1)
    }

    @Test(
        arguments: [
            (409, "IncorrectState", 8), (409, "LockConflict", 8), (409, "Conflict", 1), (429, "TooManyRequests", 8),
            (500, "InternalError", 8), (501, "MethodNotImplemented", 1), (502, "", 8), (503, "ServiceUnavailable", 8),
            (504, "", 8), (507, "", 8), (400, "LimitExceeded", 1), (401, "NotAuthenticated", 1),
            (404, "NotAuthorizedOrNotFound", 1), (409, "InvalidatedRetryToken", 1), (412, "NoEtagMatch", 1),
        ]
    )
    func `repeats what Oracle's SDKs repeat`(status: Int, code: String, requests: Int) async throws {
        let transport = MockTransport.answering([
            "POST /20160918/vcns": [code.isEmpty ? .empty(status) : .json(status, OCISetup.error(code, "No."))]
        ])
        let details = OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: ["10.0.0.0/16"])
        await #expect(throws: CloudError.self) {
            try await OCISetup.client(transport).send(OCI.CreateVcn(details))
        }
        #expect(transport.received.count == requests)
    }

    @Test
    func `gives up after eight attempts`() async throws {
        let transport = MockTransport.answering(["GET /20160918/vcns/v": [.empty(502)]])
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.client(transport).send(OCI.GetVcn(id: "v"))
        }
        #expect(error?.code == .serverFault)
        #expect(error?.operation == "GetVcn")
        #expect(transport.received.count == 8)
    }

    @Test
    func `sends a launch that found no room only once`() async throws {
        let transport = MockTransport.answering([
            "POST /20160918/instances": [.json(500, OCISetup.error("InternalError", "Out of host capacity."))]
        ])
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.client(transport).send(OCI.LaunchInstance(OCIOperationTests.launch))
        }
        #expect(error?.code == .outOfCapacity)
        #expect(transport.received.count == 1)
    }

    @Test(arguments: ["", ".", ".."])
    func `refuses an id that would name something else`(id: String) async throws {
        let transport = MockTransport(script: [])
        await #expect(throws: ConfigurationError.self) {
            try await OCISetup.client(transport).send(OCI.GetInstance(id: id))
        }
        #expect(transport.received.isEmpty)
    }

    @Test(arguments: ["", String(repeating: "a", count: 65), "a b", "é", "a\r\nx: y"])
    func `refuses a retry token that Oracle would not take`(token: String) async throws {
        let transport = MockTransport(script: [])
        await #expect(throws: ConfigurationError.self) {
            try await OCISetup.client(transport).send(OCI.InstanceAction(id: "i", .start, retryToken: token))
        }
        #expect(transport.received.isEmpty)
    }

    @Test
    func `names the field that does not decode, and not the answer`() async throws {
        let transport = MockTransport(script: [
            .init(
                .get,
                "/20160918/instances/i",
                answer: .json(
                    200,
                    #"{"id":"i","lifecycleState":7,"x":"secret"}"#,
                    headers: [HTTPField.Name("opc-request-id")!: "abc"]
                )
            )
        ])
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.client(transport).send(OCI.GetInstance(id: "i"))
        }
        #expect(error?.code == .invalidResponse)
        #expect(error?.operation == "GetInstance")
        #expect(error?.httpStatus == 200 && error?.requestID == "abc")
        #expect(error?.message.contains("lifecycleState") == true)
        #expect(error?.description.contains("secret") == false)
    }
}
