import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI's home region")
struct OCIHomeRegionTests {
    private static let subscriptions = """
        [{"regionKey":"FRA","regionName":"eu-frankfurt-1","status":"READY","isHomeRegion":false},
         {"regionKey":"ZRH","regionName":"eu-zurich-1","status":"READY","isHomeRegion":true}]
        """

    /// Answers the lookup as told, and everything else with nothing.
    private func transport(_ lookUp: MockTransport.Answer = .json(200, subscriptions)) -> MockTransport {
        MockTransport { received in
            guard received.path.hasSuffix("/regionSubscriptions") else {
                return (HTTPResponse(status: .noContent), Data())
            }
            switch lookUp {
            case .response(let response, let data): return (response, data)
            case .failure(let error): throw error
            }
        }
    }

    private func client(_ transport: MockTransport, endpoint: String? = nil) throws -> OCI.Client {
        OCI.Client(
            try OCISetup.credentials(region: "eu-frankfurt-1"),
            configuration: try OCISetup.configuration(transport, endpoint: endpoint)
        )
    }

    private func hosts(_ transport: MockTransport) -> [String] {
        transport.received.map { "\($0.request.method) \($0.request.authority ?? "")" }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete])
    func `is where identity is changed, and is looked up once`(method: HTTPRequest.Method) async throws {
        let transport = transport()
        let client = try client(transport)
        let copy = client
        _ = try await client.send(ChangeOfIdentity(method: method))
        _ = try await copy.send(ChangeOfIdentity(method: method))
        #expect(
            hosts(transport) == [
                "GET identity.eu-frankfurt-1.oci.oraclecloud.com", "\(method) identity.eu-zurich-1.oci.oraclecloud.com",
                "\(method) identity.eu-zurich-1.oci.oraclecloud.com",
            ]
        )
        #expect(try await client.homeRegion().id == "eu-zurich-1")
        #expect(transport.received.count == 3)
    }

    @Test func `is looked up once for many who change something at the same time`() async throws {
        let transport = transport()
        let client = try client(transport)
        _ = try await (0..<20).concurrentMap(limit: 20) { _ in try await client.send(ChangeOfIdentity()) }
        #expect(hosts(transport).count { $0.hasPrefix("GET ") } == 1)
        #expect(transport.received.count == 21)
    }

    @Test func `is no matter for reads and other services`() async throws {
        let transport = transport()
        let client = try client(transport)
        _ = try await client.send(ChangeOfIdentity(method: .get))
        _ = try await client.send(OCI.DeleteVcn(id: "v"))
        #expect(
            hosts(transport) == [
                "GET identity.eu-frankfurt-1.oci.oraclecloud.com", "DELETE iaas.eu-frankfurt-1.oraclecloud.com",
            ]
        )
    }

    @Test func `is not asked for where one address serves everything`() async throws {
        let transport = transport()
        _ = try await client(transport, endpoint: OCISetup.root).send(ChangeOfIdentity())
        #expect(hosts(transport) == ["POST 127.0.0.1:7001"])
    }

    @Test(
        arguments: [
            .json(404, OCISetup.error("NotAuthorizedOrNotFound", "Authorization failed.")),
            .json(403, OCISetup.error("NotAuthorized", "No.")), .json(200, "[]"),
        ] as [MockTransport.Answer]
    )
    func `is taken for the client's own where nobody says`(answer: MockTransport.Answer) async throws {
        let transport = transport(answer)
        _ = try await client(transport).send(ChangeOfIdentity())
        #expect(hosts(transport).last == "POST identity.eu-frankfurt-1.oci.oraclecloud.com")
    }

    @Test(arguments: ["evil.example", "no region"])
    func `is not believed of a name that is none`(name: String) async throws {
        let transport = transport(
            .json(200, #"[{"regionKey":"X","regionName":"\#(name)","status":"READY","isHomeRegion":true}]"#)
        )
        let error = await #expect(throws: CloudError.self) { try await client(transport).send(ChangeOfIdentity()) }
        #expect(error?.code == .invalidResponse)
        #expect(transport.received.count == 1)
    }

    @Test func `is looked up again after a failure, which travels`() async throws {
        let transport = transport(.failure(CloudError(.failed, "Broken.")))
        let client = try client(transport)
        for _ in 0..<2 {
            let error = await #expect(throws: CloudError.self) { try await client.send(ChangeOfIdentity()) }
            #expect(error?.operation == "ListRegionSubscriptions")
        }
        #expect(transport.received.count == 2)
    }

    @Test func `is named where a change elsewhere is refused`() async throws {
        let words = "Please go to your home region ZRH to execute CREATE, UPDATE and DELETE operations"
        let transport = MockTransport { _ in
            (HTTPResponse(status: .forbidden), Data(OCISetup.error("NotAllowed", words).utf8))
        }
        let error = await #expect(throws: CloudError.self) {
            try await client(transport, endpoint: OCISetup.root).send(ChangeOfIdentity())
        }
        #expect(error?.code == .forbidden)
        #expect(error?.message.hasPrefix(words + ". Identity is changed in the tenancy's home region alone") == true)
    }
}
