import Foundation
import Testing

@testable import XanthusCloud

@Suite("OCI schema")
struct OCISchemaTests {
    private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONCoding.decode(type, from: Data(text.utf8))
    }

    @Test(
        arguments: [
            ("2026-11-01T12:00:00Z", 0), ("2026-11-01T12:00:00.6Z", 0.6), ("2026-11-01T12:00:00.600Z", 0.6),
            ("2026-11-01T12:00:00.123456789Z", 0.123456789), ("2026-11-01T13:00:00.5+01:00", 0.5),
        ]
    )
    func `reads dates with any number of digits`(text: String, fraction: Double) throws {
        let instance = try decode(
            OCI.Instance.self,
            #"{"id":"i","compartmentId":"c","shape":"s","lifecycleState":"RUNNING","timeCreated":"\#(text)"}"#
        )
        let date = try #require(instance.timeCreated)
        #expect(abs(date.timeIntervalSince1970 - (1_793_534_400 + fraction)) < 1e-6)
    }

    @Test
    func `takes absent and null for the same, and words that came later`() throws {
        let bare = #""id":"i","compartmentId":"c","shape":"s","lifecycleState":"DREAMING""#
        let nulls = ["displayName", "shapeConfig", "imageId", "freeformTags", "timeCreated", "region", "faultDomain"]
            .map { #""\#($0)":null"# }.joined(separator: ",")
        for text in ["{\(bare)}", "{\(bare),\(nulls),\"isNew\":[1]}"] {
            let instance = try decode(OCI.Instance.self, text)
            #expect(instance.lifecycleState == OCI.LifecycleState(rawValue: "DREAMING"))
            #expect(instance.displayName == nil && instance.timeCreated == nil && instance.freeformTags == nil)
            let server = Server(instance, OCIAddresses(), in: "us-phoenix-1")
            #expect(server.status.rawValue == "DREAMING")
            #expect(server.name == "i")
            #expect(server.tags.isEmpty)
        }
    }

    @Test
    func `does not keep metadata, which holds user data`() throws {
        let text =
            #"{"id":"i","compartmentId":"c","shape":"s","lifecycleState":"RUNNING","#
            + #""metadata":{"user_data":"aGlkZGVu"}}"#
        #expect(!String(reflecting: try decode(OCI.Instance.self, text)).contains("aGlkZGVu"))
    }

    @Test
    func `reads a security list and writes its rules back alike`() throws {
        let list = try decode(
            OCI.SecurityList.self,
            #"""
            {"id":"l","compartmentId":"c","vcnId":"v","displayName":"d","lifecycleState":"AVAILABLE","timeCreated":null,
             "ingressSecurityRules":[
              {"protocol":"6","source":"0.0.0.0/0","sourceType":"CIDR_BLOCK","isStateless":false,"icmpOptions":null,
               "tcpOptions":{"destinationPortRange":{"min":22,"max":22},"sourcePortRange":null},"udpOptions":null,
               "description":null},
              {"protocol":"1","source":"10.0.0.0/16","icmpOptions":{"type":3,"code":null}}],
             "egressSecurityRules":[{"protocol":"all","destination":"0.0.0.0/0","destinationType":"CIDR_BLOCK"}]}
            """#
        )
        var ssh = OCI.IngressRule("6", from: "0.0.0.0/0")
        ssh.tcpOptions = OCI.PortOptions(destination: 22...22)
        #expect(list.ingressSecurityRules.first == ssh)
        #expect(list.ingressSecurityRules.last?.icmpOptions == OCI.IcmpOptions(type: 3))
        #expect(list.egressSecurityRules.first?.destination == "0.0.0.0/0")
        let written = try JSONCoding.encoder().encode(list.ingressSecurityRules)
        #expect(try JSONCoding.decode([OCI.IngressRule].self, from: written) == list.ingressSecurityRules)
    }

    @Test
    func `reads a work request and its errors`() throws {
        let work = try decode(
            OCI.WorkRequest.self,
            #"{"id":"w","operationType":"LaunchInstance","status":"IN_PROGRESS","percentComplete":33.5,"#
                + #""resources":[{"actionType":"CREATED","entityType":"instance","identifier":"i","entityUri":null}],"#
                + #""timeAccepted":"2026-11-01T12:00:00.1Z","timeFinished":null}"#
        )
        #expect(work.status == .inProgress)
        #expect(work.percentComplete == 33.5)
        #expect(work.resources?.first?.identifier == "i")
        let errors = try decode(
            [OCI.WorkRequestError].self,
            #"[{"code":"500","message":"Out of host capacity.","timestamp":"2026-11-01T12:00:00Z"}]"#
        )
        #expect(errors.first?.message == "Out of host capacity.")
    }
}
