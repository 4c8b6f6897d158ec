import Foundation
import HTTPTypes
import OCISamples
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

/// An operation with a value outside Oracle's grammar, and the field that is to be named.
struct OCIGrammarCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let field: String
    let send: @Sendable (OCI.Client) async throws -> Void

    init(_ value: String, _ field: String, _ operation: some OCI.Operation) {
        testDescription = "\(type(of: operation)): \(value)"
        self.field = field
        send = { _ = try await $0.send(operation) }
    }
}

@Suite("OCI grammar")
struct OCIGrammarTests {
    private static func vcn(_ range: String, label: String? = nil) -> OCI.CreateVcn {
        var details = OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: [range])
        details.dnsLabel = label
        return OCI.CreateVcn(details)
    }

    static func launch(_ change: (inout OCI.LaunchInstance.Details) -> Void) -> OCI.LaunchInstance {
        var details = OCIOperationTests.launch
        change(&details)
        return OCI.LaunchInstance(details)
    }

    private static func volume(_ size: Int) -> OCI.CreateVolume {
        var details = OCI.CreateVolume.Details(compartmentId: "c")
        details.sizeInGBs = size
        return OCI.CreateVolume(details)
    }

    private static func group(_ count: Int) -> OCI.AddNetworkSecurityGroupSecurityRules {
        let rule = OCI.SecurityRule("6", from: "0.0.0.0/0")
        return OCI.AddNetworkSecurityGroupSecurityRules(id: "g", [OCI.SecurityRule](repeating: rule, count: count))
    }

    static let refused: [OCIGrammarCase] =
        [
            "", "10.0.0.0", "10.0.0/16", "10.0.0.256/16", "10.0.0.0/33", "010.0.0.0/16", "10.0.0.0/15", "10.0.0.0/31",
            "10.0.0.1/16", "10.0.0.0/16/1", "::/64", "10.0.0.0/-1", " 10.0.0.0/16",
        ].map { OCIGrammarCase($0, "cidrBlocks", vcn($0)) }
        + ["", "1a", "a-b", "ä", "abcdefghijklmnop"].map {
            OCIGrammarCase($0, "dnsLabel", vcn("10.0.0.0/16", label: $0))
        }
        + [-1, 0, 49, 32_769].map { OCIGrammarCase("\($0) GB", "sizeInGBs", volume($0)) }
        + [
            OCIGrammarCase("a prefix of /8", "cidrBlock", OCI.RemoveVcnCidr(id: "v", .init(cidrBlock: "10.0.0.0/8"))),
            OCIGrammarCase(
                "no range",
                "originalCidrBlock",
                OCI.ModifyVcnCidr(id: "v", .init(originalCidrBlock: "10", newCidrBlock: "10.0.0.0/16"))
            ),
        ]
        + [0, 26].map { OCIGrammarCase("\($0) rules", "securityRules", group($0)) }
        + [
            OCIGrammarCase(
                "49 GB",
                "sourceDetails.bootVolumeSizeInGBs",
                launch { $0.sourceDetails.bootVolumeSizeInGBs = 49 }
            ),
            OCIGrammarCase(
                "no processor",
                "shapeConfig.ocpus",
                launch { $0.shapeConfig = OCI.LaunchInstance.ShapeConfig(ocpus: 0) }
            ),
            OCIGrammarCase(
                "no number",
                "shapeConfig.memoryInGBs",
                launch { $0.shapeConfig = OCI.LaunchInstance.ShapeConfig(ocpus: 1, memoryInGBs: .nan) }
            ),
            OCIGrammarCase(
                "65 GB an OCPU",
                "shapeConfig.memoryInGBs",
                launch { $0.shapeConfig = OCI.LaunchInstance.ShapeConfig(ocpus: 2, memoryInGBs: 130) }
            ),
            OCIGrammarCase(
                "32,001 bytes",
                "metadata",
                launch { $0.metadata = ["user_data": String(repeating: "a", count: 31_992)] }
            ),
        ]

    @Test(arguments: refused + refused6 + refusedRequests + refusedRules + refusedInstances)
    func `is kept before any call`(wish: OCIGrammarCase) async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .ok), .init("{}".utf8)) }
        let client = try OCISetup.client(transport)
        let error = await #expect(throws: ConfigurationError.self) { try await wish.send(client) }
        #expect(error?.field == wish.field)
        #expect(transport.received.isEmpty)
    }

    /// What the client does before it sends.
    private static func check(_ operation: any OCI.Operation) throws {
        try operation.check()
        let request = operation.request
        try OCIGrammar.check(request, body: try request.body.map { try JSONCoding.encoder().encode($0) })
    }

    /// Checks a sample with another text for what it calls something, and says which field is refused.
    private static func refusal(of operation: any OCI.Operation, _ texts: [String: String]) throws -> String? {
        let request = operation.request
        guard let body = request.body else { return nil }
        var text = String(decoding: try JSONCoding.encoder().encode(body), as: UTF8.self)
        for (old, new) in texts { text = text.replacing(old, with: new) }
        do throws(ConfigurationError) {
            try OCIGrammar.check(request, body: Data(text.utf8))
            return nil
        } catch {
            return error.field
        }
    }

    @Test func `looks at the name in every body that has one`() throws {
        var fields: [String] = []
        for operation in OCISamples.all {
            if let field = try Self.refusal(of: operation, [#""displayName":""#: #""displayName":"","x":""#]) {
                fields.append(field)
            }
        }
        #expect(fields.count >= 40 && fields.allSatisfy { $0.hasSuffix("displayName") })
    }

    @Test func `looks at the ids in every body that has some`() throws {
        var fields: [String] = []
        for operation in OCISamples.all {
            if let field = try Self.refusal(of: operation, [#":"ocid1."#: #":" ocid1."#, #"["ocid1."#: #"[" ocid1."#]) {
                fields.append(field)
            }
        }
        #expect(fields.count >= 30)
        // Those that are deep, or in lists.
        #expect(fields.contains("createVnicDetails.nsgIds[0]"))
        #expect(fields.contains("routeRules[0].networkEntityId"))
    }

    @Test func `takes every sample`() throws {
        for operation in OCISamples.all { try Self.check(operation) }
    }

    @Test func `lets pass what is just within it`() throws {
        for range in ["10.0.0.0/16", "10.0.0.0/30", "0.0.0.0/16", "255.255.255.252/30"] {
            try Self.vcn(range, label: "abcdefghijklmn0").check()
        }
        for size in [50, 32_768] { try Self.volume(size).check() }
        for count in [1, 25] { try Self.group(count).check() }
        for operation in Self.taken6 + Self.takenRequests + Self.takenRules + Self.takenInstances {
            try Self.check(operation)
        }
        try Self.launch { $0.metadata = ["user_data": String(repeating: "a", count: 31_991)] }.check()
        try Self.launch { $0.shapeConfig = OCI.LaunchInstance.ShapeConfig(ocpus: 2, memoryInGBs: 128) }.check()
    }
}
