import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI resource principal")
struct OCIResourcePrincipalTests {
    typealias Setup = OCICredentialsTests.Setup

    @Test
    func `signs where neither variables nor files say who does`() throws {
        var setup = try Setup()
        try setup.becomeResource()
        let found = try setup.discovered()
        #expect(found.form == .resourcePrincipal)
        #expect(found.tenancy == Setup.tenancy)
        #expect(found.user == nil)
        #expect(found.region.id == "us-phoenix-1")
        #expect(
            found.report.description == """
                - environment variables: passed over, none that says who signs in is set
                - configuration file: passed over, \(setup.configPath) does not exist
                - resource principal: used
                - instance principal: passed over, the resource principal comes first
                """
        )
    }

    @Test
    func `signs before the file if it is asked for, by the caller or a profile`() throws {
        var setup = try Setup()
        try setup.write()
        try setup.becomeResource()
        #expect(try setup.discovered().form == .apiKey)
        setup.form = .resourcePrincipal
        #expect(
            try setup.discovered().report.description == """
                - environment variables: passed over, the caller asks for resource_principal
                - configuration file: passed over, the caller asks for resource_principal
                - resource principal: used
                - instance principal: passed over, the caller asks for resource_principal
                """
        )
        setup.form = nil
        setup.config = ["authentication_type": "resource_principal"]
        try setup.write()
        #expect(try setup.discovered().form == .resourcePrincipal)
    }

    @Test
    func `reads its files again before the token ends`() async throws {
        var setup = try Setup()
        try setup.becomeResource()
        let clock = setup.clock
        func token(_ name: String) throws -> String {
            try OCITokens.text([
                "sub": name, "res_tenant": Setup.tenancy, "iat": Int(clock.date.timeIntervalSince1970),
                "exp": Int(clock.date.timeIntervalSince1970) + 3600,
            ])
        }
        let first = try token("first")
        let tokenPath = try setup.home.write(first + "\n", to: "rpst")
        setup.variables["OCI_RESOURCE_PRINCIPAL_RPST"] = tokenPath
        setup.variables["OCI_RESOURCE_PRINCIPAL_PRIVATE_PEM"] =
            try setup.home.write(SampleKeys.encryptedPKCS8, to: "key.pem")
        setup.variables["OCI_RESOURCE_PRINCIPAL_PRIVATE_PEM_PASSPHRASE"] = try setup.home.write("right\n", to: "pass")
        let transport = MockTransport { received in try OCITokens.answer(received, at: clock.date) }
        let client = OCI.Client(
            try setup.discovered(),
            configuration: try OCISetup.configuration(transport, clock: clock)
        )
        func keyID() async throws -> String {
            _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c"))
            return transport.received.last?.header("authorization") ?? ""
        }
        #expect(try await keyID().contains("ST$\(first)"))
        clock.advance(by: .seconds(3350))
        #expect(try await keyID().contains("ST$\(first)"))
        let second = try token("second")
        try setup.home.write(second, to: "rpst")
        clock.advance(by: .seconds(31))
        #expect(try await keyID().contains("ST$\(second)"))
        clock.advance(by: .seconds(3600))
        let error = await #expect(throws: CloudError.self) { try await keyID() }
        #expect(error?.code == .unauthenticated)
        #expect(error?.message.contains("OCI_RESOURCE_PRINCIPAL_RPST") == true)
    }
}
