import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

/// What an operation must put on the wire.
struct OCIWireCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let send: @Sendable (OCI.Client) async throws -> Void
    let line: String
    var body: String?
    var hasToken = false
    var answer = "{}"

    init<O: OCI.Operation>(
        _ operation: O,
        _ line: String,
        body: String? = nil,
        hasToken: Bool = false,
        answer: String = "{}"
    ) {
        testDescription = String(describing: O.self)
        send = { _ = try? await $0.send(operation) }
        self.line = line
        self.body = body
        self.hasToken = hasToken
        self.answer = answer
    }
}

@Suite("OCI operations")
struct OCIOperationTests {
    static let compute: [OCIWireCase] = [
        OCIWireCase(
            OCI.LaunchInstance(launch, retryToken: "t-0"),
            "POST /20160918/instances",
            body: #"{"availabilityDomain":"Uocm:PHX-AD-1","compartmentId":"c","#
                + #""createVnicDetails":{"assignPublicIp":true,"hostnameLabel":"blog","nsgIds":["n"],"subnetId":"s"},"#
                + #""displayName":"blog","freeformTags":{"a":"b"},"#
                + #""instanceOptions":{"areLegacyImdsEndpointsDisabled":true},"#
                + #""metadata":{"ssh_authorized_keys":"k","user_data":"dQ=="},"shape":"VM.Standard.A1.Flex","#
                + #""shapeConfig":{"memoryInGBs":6,"ocpus":1},"#
                + #""sourceDetails":{"bootVolumeSizeInGBs":50,"imageId":"i","sourceType":"image"}}"#,
            hasToken: true
        ),
        OCIWireCase(OCI.GetInstance(id: "a/b"), "GET /20160918/instances/a%2Fb"),
        OCIWireCase(
            OCI.ListInstances(compartmentId: "c", availabilityDomain: "x:AD 1", displayName: "b+g"),
            "GET /20160918/instances?compartmentId=c&availabilityDomain=x%3AAD%201&displayName=b%2Bg&limit=1000"
        ),
        OCIWireCase(
            OCI.ListInstances(compartmentId: "c", lifecycleState: .running),
            "GET /20160918/instances?compartmentId=c&lifecycleState=RUNNING&limit=1000"
        ),
        OCIWireCase(
            OCI.TerminateInstance(id: "i"),
            "DELETE /20160918/instances/i?preserveBootVolume=false&preserveDataVolumesCreatedAtLaunch=false"
        ),
        OCIWireCase(
            OCI.InstanceAction(id: "i", .softReset),
            "POST /20160918/instances/i?action=SOFTRESET",
            hasToken: true
        ),
        OCIWireCase(
            OCI.ListVnicAttachments(compartmentId: "c", instanceId: "i"),
            "GET /20160918/vnicAttachments?compartmentId=c&instanceId=i&limit=1000"
        ),
        OCIWireCase(OCI.GetVnic(id: "v"), "GET /20160918/vnics/v"),
        OCIWireCase(
            OCI.ListImages(
                compartmentId: "c",
                operatingSystem: "Canonical Ubuntu",
                operatingSystemVersion: "24.04",
                shape: "VM.Standard.A1.Flex",
                lifecycleState: .available,
                sortBy: "TIMECREATED",
                sortOrder: "DESC"
            ),
            "GET /20160918/images?compartmentId=c&operatingSystem=Canonical%20Ubuntu&operatingSystemVersion=24.04"
                + "&shape=VM.Standard.A1.Flex&lifecycleState=AVAILABLE&sortBy=TIMECREATED&sortOrder=DESC&limit=1000"
        ),
        OCIWireCase(
            OCI.ListShapes(compartmentId: "c", availabilityDomain: "x:AD-1", shape: "S"),
            "GET /20160918/shapes?compartmentId=c&availabilityDomain=x%3AAD-1&shape=S&limit=1000"
        ),
    ]

    static let others: [OCIWireCase] = [
        OCIWireCase(
            OCI.ListAvailabilityDomains(compartmentId: "c"),
            "GET /20160918/availabilityDomains?compartmentId=c"
        ),
        OCIWireCase(
            OCI.ListRegionSubscriptions(tenancyId: "t"),
            "GET /20160918/tenancies/t/regionSubscriptions"
        ),
        OCIWireCase(OCI.GetWorkRequest(id: "w"), "GET /20160918/workRequests/w"),
        OCIWireCase(OCI.ListWorkRequestErrors(id: "w"), "GET /20160918/workRequests/w/errors?limit=1000"),
    ]

    static let network: [OCIWireCase] = [
        OCIWireCase(
            OCI.CreateVcn(vcn),
            "POST /20160918/vcns",
            body: #"{"cidrBlocks":["10.0.0.0/16"],"compartmentId":"c","displayName":"v","dnsLabel":"v","#
                + #""freeformTags":{"a":"b"},"isIpv6Enabled":true}"#,
            hasToken: true
        ),
        OCIWireCase(OCI.GetVcn(id: "v"), "GET /20160918/vcns/v"),
        OCIWireCase(
            OCI.ListVcns(compartmentId: "c", displayName: "v", lifecycleState: .available),
            "GET /20160918/vcns?compartmentId=c&displayName=v&lifecycleState=AVAILABLE&limit=1000"
        ),
        OCIWireCase(OCI.DeleteVcn(id: "v"), "DELETE /20160918/vcns/v"),
        OCIWireCase(
            OCI.CreateInternetGateway(gateway),
            "POST /20160918/internetGateways",
            body: #"{"compartmentId":"c","displayName":"g","freeformTags":{},"isEnabled":true,"vcnId":"v"}"#,
            hasToken: true
        ),
        OCIWireCase(OCI.GetInternetGateway(id: "g"), "GET /20160918/internetGateways/g"),
        OCIWireCase(
            OCI.ListInternetGateways(compartmentId: "c", vcnId: "v"),
            "GET /20160918/internetGateways?compartmentId=c&vcnId=v&limit=1000"
        ),
        OCIWireCase(OCI.DeleteInternetGateway(id: "g"), "DELETE /20160918/internetGateways/g"),
        OCIWireCase(
            OCI.CreateRouteTable(
                OCI.CreateRouteTable.Details(compartmentId: "c", vcnId: "v", routeRules: [route]),
                retryToken: "t"
            ),
            "POST /20160918/routeTables",
            body: #"{"compartmentId":"c","freeformTags":{},"routeRules":[\#(routeJSON)],"vcnId":"v"}"#,
            hasToken: true
        ),
        OCIWireCase(OCI.GetRouteTable(id: "r"), "GET /20160918/routeTables/r"),
        OCIWireCase(
            OCI.ListRouteTables(compartmentId: "c", vcnId: "v", displayName: "r"),
            "GET /20160918/routeTables?compartmentId=c&vcnId=v&displayName=r&limit=1000"
        ),
        OCIWireCase(
            OCI.UpdateRouteTable(id: "r", routeUpdate),
            "PUT /20160918/routeTables/r",
            body: #"{"routeRules":[\#(routeJSON)]}"#
        ),
        OCIWireCase(OCI.DeleteRouteTable(id: "r"), "DELETE /20160918/routeTables/r"),
        OCIWireCase(
            OCI.CreateSecurityList(
                OCI.CreateSecurityList.Details(
                    compartmentId: "c",
                    vcnId: "v",
                    ingressSecurityRules: [ingress, icmp],
                    egressSecurityRules: [OCI.EgressRule("all", to: "0.0.0.0/0")]
                )
            ),
            "POST /20160918/securityLists",
            body: #"{"compartmentId":"c","egressSecurityRules":[\#(egressJSON)],"freeformTags":{},"#
                + #""ingressSecurityRules":[\#(ingressJSON),\#(icmpJSON)],"vcnId":"v"}"#,
            hasToken: true
        ),
        OCIWireCase(OCI.GetSecurityList(id: "l"), "GET /20160918/securityLists/l"),
        OCIWireCase(
            OCI.ListSecurityLists(compartmentId: "c", vcnId: "v"),
            "GET /20160918/securityLists?compartmentId=c&vcnId=v&limit=1000"
        ),
        OCIWireCase(
            OCI.UpdateSecurityList(id: "l", listUpdate),
            "PUT /20160918/securityLists/l",
            body: #"{"ingressSecurityRules":[\#(ingressJSON)]}"#
        ),
        OCIWireCase(OCI.DeleteSecurityList(id: "l"), "DELETE /20160918/securityLists/l"),
        OCIWireCase(
            OCI.CreateSubnet(subnet),
            "POST /20160918/subnets",
            body: #"{"cidrBlock":"10.0.0.0/24","compartmentId":"c","dnsLabel":"s","freeformTags":{},"#
                + #""prohibitPublicIpOnVnic":false,"routeTableId":"r","securityListIds":["l"],"vcnId":"v"}"#,
            hasToken: true
        ),
        OCIWireCase(OCI.GetSubnet(id: "s"), "GET /20160918/subnets/s"),
        OCIWireCase(
            OCI.ListSubnets(compartmentId: "c", vcnId: "v", lifecycleState: .available),
            "GET /20160918/subnets?compartmentId=c&vcnId=v&lifecycleState=AVAILABLE&limit=1000"
        ),
        OCIWireCase(OCI.DeleteSubnet(id: "s"), "DELETE /20160918/subnets/s"),
    ]

    @Test(arguments: compute + others + network)
    func `puts exactly this on the wire`(expected: OCIWireCase) async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .ok), Data("{}".utf8)) }
        try await expected.send(try OCISetup.client(transport))
        let call = try #require(transport.received.first)
        #expect(transport.calls == [expected.line])
        #expect(call.body.map { String(decoding: $0, as: UTF8.self) } == expected.body)
        #expect((call.header("opc-retry-token") != nil) == expected.hasToken)
        #expect(call.header("if-match") == nil)
        #expect(call.header("accept") == "application/json")
        let isWriting = call.request.method == .post || call.request.method == .put
        #expect(call.header("content-length") == (isWriting ? String(expected.body?.utf8.count ?? 0) : nil))
        #expect(call.header("content-type") == (isWriting ? "application/json" : nil))
        #expect(call.header("authorization")?.contains("x-content-sha256") == isWriting)
    }

    @Test
    func `shows no user data`() {
        let launch = OCI.LaunchInstance(Self.launch)
        var dumped = ""
        dump(launch, to: &dumped)
        for text in [String(describing: launch), String(reflecting: launch), "\(launch.details)", dumped] {
            #expect(text.contains("blog"))
            #expect(!text.contains("dQ=="))
        }
    }

    @Test
    func `asks only for the state that was read`() async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .ok), Data("{}".utf8)) }
        let client = try OCISetup.client(transport)
        _ = try? await client.send(OCI.TerminateInstance(id: "i", ifMatch: "e1"))
        _ = try? await client.send(OCI.InstanceAction(id: "i", .stop, ifMatch: "e2"))
        _ = try? await client.send(OCI.UpdateRouteTable(id: "r", .init(), ifMatch: "e3"))
        _ = try? await client.send(OCI.UpdateSecurityList(id: "l", .init(), ifMatch: "e4"))
        _ = try? await client.send(OCI.DeleteVcn(id: "v", ifMatch: "e5"))
        _ = try? await client.send(OCI.DeleteSubnet(id: "s", ifMatch: "e6"))
        #expect(transport.received.map { $0.header("if-match") } == ["e1", "e2", "e3", "e4", "e5", "e6"])
    }
}

extension OCIOperationTests {
    static var launch: OCI.LaunchInstance.Details {
        var vnic = OCI.LaunchInstance.CreateVnicDetails(subnetId: "s")
        vnic.assignPublicIp = true
        vnic.nsgIds = ["n"]
        vnic.hostnameLabel = "blog"
        var details = OCI.LaunchInstance.Details(
            compartmentId: "c",
            availabilityDomain: "Uocm:PHX-AD-1",
            shape: "VM.Standard.A1.Flex",
            sourceDetails: OCI.LaunchInstance.ImageSource(imageId: "i", bootVolumeSizeInGBs: 50),
            createVnicDetails: vnic
        )
        details.shapeConfig = OCI.LaunchInstance.ShapeConfig(ocpus: 1, memoryInGBs: 6)
        details.displayName = "blog"
        details.metadata = ["ssh_authorized_keys": "k", "user_data": "dQ=="]
        details.instanceOptions = OCI.LaunchInstance.InstanceOptions(areLegacyImdsEndpointsDisabled: true)
        details.freeformTags = ["a": "b"]
        return details
    }

    static var vcn: OCI.CreateVcn.Details {
        var details = OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: ["10.0.0.0/16"])
        details.displayName = "v"
        details.dnsLabel = "v"
        details.isIpv6Enabled = true
        details.freeformTags = ["a": "b"]
        return details
    }

    static var gateway: OCI.CreateInternetGateway.Details {
        var details = OCI.CreateInternetGateway.Details(compartmentId: "c", vcnId: "v")
        details.displayName = "g"
        return details
    }

    static var subnet: OCI.CreateSubnet.Details {
        var details = OCI.CreateSubnet.Details(compartmentId: "c", vcnId: "v", cidrBlock: "10.0.0.0/24")
        details.dnsLabel = "s"
        details.routeTableId = "r"
        details.securityListIds = ["l"]
        details.prohibitPublicIpOnVnic = false
        return details
    }

    static var routeUpdate: OCI.UpdateRouteTable.Details {
        var details = OCI.UpdateRouteTable.Details()
        details.routeRules = [route]
        return details
    }

    static var listUpdate: OCI.UpdateSecurityList.Details {
        var details = OCI.UpdateSecurityList.Details()
        details.ingressSecurityRules = [ingress]
        return details
    }

    static var route: OCI.RouteRule { OCI.RouteRule(to: "0.0.0.0/0", via: "g") }
    static let routeJSON = #"{"destination":"0.0.0.0/0","destinationType":"CIDR_BLOCK","networkEntityId":"g"}"#

    static var ingress: OCI.IngressRule {
        var rule = OCI.IngressRule("6", from: "0.0.0.0/0", description: "SSH")
        rule.tcpOptions = OCI.PortOptions(destination: 22...22)
        return rule
    }
    static let ingressJSON =
        #"{"description":"SSH","isStateless":false,"protocol":"6","source":"0.0.0.0/0","sourceType":"CIDR_BLOCK","#
        + #""tcpOptions":{"destinationPortRange":{"max":22,"min":22}}}"#

    static var icmp: OCI.IngressRule {
        var rule = OCI.IngressRule("1", from: "0.0.0.0/0")
        rule.icmpOptions = OCI.IcmpOptions(type: 3, code: 4)
        return rule
    }
    static let icmpJSON =
        #"{"icmpOptions":{"code":4,"type":3},"isStateless":false,"protocol":"1","source":"0.0.0.0/0","#
        + #""sourceType":"CIDR_BLOCK"}"#

    static let egressJSON =
        #"{"destination":"0.0.0.0/0","destinationType":"CIDR_BLOCK","isStateless":false,"protocol":"all"}"#
}
