import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI renewed signer")
struct OCIRenewedSignerTests {
    private let clock = ManualClock()
    private let renewals = Recorder<String>()

    private func way(_ transport: any HTTPTransport = MockTransport(script: [])) -> OCISignInWay {
        OCISignInWay(ClientConfiguration(transport: transport, time: clock.time))
    }

    /// A source whose tokens live an hour and are named by when they were asked for.
    private func source(
        _ first: OCIRenewedSigner.Grant? = nil,
        failing: @escaping @Sendable () -> CloudError? = { nil }
    ) -> OCIRenewedSigner {
        let (clock, renewals) = (clock, renewals)
        return OCIRenewedSigner("test", grant: first, margin: 300) { _, _ in
            renewals.note("\(clock.date)")
            for _ in 0..<10 { await Task.yield() }
            if let error = failing() { throw error }
            return try OCITokens.grant("\(renewals.count)", issued: clock.date)
        }
    }

    @Test
    func `asks once for many callers, and again five minutes before the end`() async throws {
        let (source, way) = (source(), way())
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<100 { group.addTask { try await source.signer(over: way).keyID } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        #expect(renewals.count == 1)
        clock.advance(by: .seconds(3299))
        #expect(try await source.signer(over: way).keyID == ids.first)
        clock.advance(by: .seconds(1))
        #expect(try await source.signer(over: way).keyID != ids.first)
        #expect(renewals.count == 2)
    }

    @Test
    func `keeps what is still good if it cannot be renewed, and tries again half a minute later`() async throws {
        var first = try OCITokens.grant("first", issued: clock.date)
        first.obtained = clock.date
        let source = source(first) { CloudError(.serverFault, "Busy.") }
        clock.advance(by: .seconds(3400))
        for _ in 0..<3 { #expect(try await source.signer(over: way()).keyID == first.signer.keyID) }
        #expect(renewals.count == 1)
        clock.advance(by: .seconds(30))
        #expect(try await source.signer(over: way()).keyID == first.signer.keyID)
        #expect(renewals.count == 2)
        clock.advance(by: .seconds(170))
        await #expect(throws: CloudError.self) { try await source.signer(over: way()) }
    }

    @Test
    func `leaves the end of a token that others have got to Oracle, for a day`() async throws {
        let first = try OCITokens.grant("first", issued: clock.date)
        let source = source(first) { CloudError(.unauthenticated, "It has ended.") }
        for _ in 0..<2 {
            clock.advance(by: .seconds(43_200))
            #expect(try await source.signer(over: way()).keyID == first.signer.keyID)
        }
        #expect(renewals.count == 2)
        clock.advance(by: .seconds(3600))
        await #expect(throws: CloudError.self) { try await source.signer(over: way()) }
    }

    @Test
    func `renews a refused token once`() async throws {
        let clock = clock
        let first = try OCITokens.grant("first", issued: clock.date)
        let seen = Recorder<String>()
        let transport = MockTransport { received in
            let authorization = received.request.headerFields[.authorization] ?? ""
            seen.note(authorization)
            return authorization.contains(first.signer.keyID)
                ? (HTTPResponse(status: .unauthorized), Data(OCISetup.error("NotAuthenticated", "No.").utf8))
                : (HTTPResponse(status: .ok), Data("[]".utf8))
        }
        let credentials = OCICredentials(
            tenancy: OCISetup.tenancy,
            user: nil,
            region: try OCIRegion("phx"),
            form: .securityToken,
            signers: source(first),
            report: DiscoveryReport()
        )
        let client = OCI.Client(credentials, configuration: try OCISetup.configuration(transport, clock: clock))
        _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c"))
        _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c"))
        #expect(seen.count == 3)
        #expect(renewals.count == 1)
    }

    @Test(arguments: ["No.", "Date 'x' is not within allowed clock skew."])
    func `leaves it at a new token that is refused, and at a wrong clock`(message: String) async throws {
        let transport = MockTransport { _ in
            (HTTPResponse(status: .unauthorized), Data(OCISetup.error("NotAuthenticated", message).utf8))
        }
        let credentials = OCICredentials(
            tenancy: OCISetup.tenancy,
            user: nil,
            region: try OCIRegion("phx"),
            form: .securityToken,
            signers: source(),
            report: DiscoveryReport()
        )
        let client = OCI.Client(credentials, configuration: try OCISetup.configuration(transport, clock: clock))
        let error = await #expect(throws: CloudError.self) {
            try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c"))
        }
        #expect(error?.code == .unauthenticated)
        #expect(renewals.count == 1)
        #expect(transport.received.count == 1)
    }

    @Test
    func `signs a delegation token, and leaves the host out where that is asked`() throws {
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        let request = HTTPRequest(method: .post, scheme: "https", authority: "a.b", path: "/x")
        let delegated = try OCIRequestSigner(keyID: "k", key: key, delegation: "obo")
            .sign(request, body: nil, at: clock.date)
        #expect(delegated.headerFields[.authorization]?.contains("(request-target) host opc-obo-token content") == true)
        let text = try #require(OCISigningString(delegated)).text
        #expect(text.contains("host: a.b\nopc-obo-token: obo\ncontent-length: 0"))
        let federated = try OCIRequestSigner(keyID: "k", key: key, delegation: nil, leavesOutHost: true)
            .sign(request, body: nil, at: clock.date)
        #expect(
            federated.headerFields[.authorization]?.contains(#"headers="date (request-target) content-length"#) == true
        )
    }
}
