import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Wishes that simulated OCI does not know")
struct OCIWishTests {
    private let setup = OCISetup()

    @Test(
        arguments: [
            ("", "capacityReservationId", "ocid1.x"),
            ("", "dedicatedVmHostId", "ocid1.x"), ("", "platformConfig", ["type": "AMD_VM"]),
            ("", "definedTags", ["a": ["b": "c"]]), ("", "ipxeScript", "#!ipxe"),
            ("", "preemptibleInstanceConfig", ["preemptionAction": ["type": "TERMINATE"]]),
            ("agentConfig", "isMonitorngDisabled", true), ("instanceOptions", "areImdsEndpointsDisabled", true),
            ("availabilityConfig", "isMigrationPreferred", true), ("launchOptions", "mood", "good"),
            ("sourceDetails", "kmsKeyId", "ocid1.key"), ("shapeConfig", "nvmes", 1),
            ("createVnicDetails", "subnetCidr", "10.0.1.0/24"),
            ("createVnicDetails", "definedTags", ["a": ["b": "c"]]),
        ] as [(String, String, JSON)]
    )
    func `a launch that asks for more names it`(part: String, field: String, value: JSON) async throws {
        var body = try await setup.launch(in: try await setup.subnet(try await setup.vcn()).id)
        if !part.isEmpty, body[part] == nil { body[part] = [:] }
        if part.isEmpty { body[field] = value } else { body[part]?[field] = value }
        let answer = try await setup.call(.post, "/instances", body)
        let place = part.isEmpty ? field : "\(part).\(field)"
        #expect(answer.status == 501 && answer.message == "LaunchInstance with \(place) is not simulated.")
        #expect(try await setup.call(.get, "/instances\(setup.query)").json == [])
    }

    @Test(
        arguments: [
            ("agentConfig", ["isMonitoringDisabled": "yes"]), ("agentConfig", ["pluginsConfig": "all"]),
            ("agentConfig", ["pluginsConfig": [["name": "a", "desiredState": "ON"]]]), ("agentConfig", true),
            ("instanceOptions", ["areLegacyImdsEndpointsDisabled": 1]),
            ("availabilityConfig", ["recoveryAction": "PRAY"]), ("launchOptions", ["networkType": "FAST"]),
            ("launchOptions", ["isConsistentVolumeNamingEnabled": "true"]), ("isPvEncryptionInTransitEnabled", "true"),
        ] as [(String, JSON)]
    )
    func `a setting of the wrong kind is refused, at launch and later`(field: String, value: JSON) async throws {
        let (instance, subnet, _) = try await setup.launched()
        var body = try await setup.launch(in: subnet)
        body[field] = value
        #expect(try await setup.call(.post, "/instances", body).code == "InvalidParameter")
        guard field != "isPvEncryptionInTransitEnabled", value["isConsistentVolumeNamingEnabled"] == nil else { return }
        setup.clock.advance(by: .seconds(45))
        #expect(try await setup.call(.put, "/instances/\(instance.id)", [field: value]).code == "InvalidParameter")
    }

    @Test func `settings are shown over the usual ones`() async throws {
        var body = try await setup.launch(in: try await setup.subnet(try await setup.vcn()).id)
        body["agentConfig"] = ["pluginsConfig": [["name": "Bastion", "desiredState": "ENABLED"]]]
        body["launchOptions"] = ["networkType": "VFIO"]
        let instance = try await setup.call(.post, "/instances", body)
        #expect(instance.json["agentConfig"]?["isMonitoringDisabled"] == false)
        #expect(instance.json["agentConfig"]?["pluginsConfig"]?.array?.count == 1)
        #expect(instance.json["launchOptions"]?["networkType"] == "VFIO")
        #expect(instance.json["launchOptions"]?["firmware"] == "UEFI_64")
        setup.clock.advance(by: .seconds(45))
        let change: JSON = ["agentConfig": ["isMonitoringDisabled": true]]
        let changed = try await setup.call(.put, "/instances/\(instance.id)", change)
        #expect(changed.json["agentConfig"]?["isMonitoringDisabled"] == true)
        #expect(changed.json["agentConfig"]?["pluginsConfig"]?.array?.count == 1)
    }

    @Test func `what asks for nothing is accepted`() async throws {
        var body = try await setup.launch(in: try await setup.subnet(try await setup.vcn()).id)
        body["definedTags"] = [:]
        body["launchVolumeAttachments"] = []
        body["isPvEncryptionInTransitEnabled"] = false
        body["kmsKeyId"] = .some(.null)
        body["createVnicDetails"]?["assignIpv6Ip"] = false
        body["createVnicDetails"]?["nsgIds"] = []
        #expect(try await setup.call(.post, "/instances", body).status == 200)
    }

    @Test(
        arguments: [
            ("CreateVcn", "/vcns", "isZprOnly", true), ("CreateVcn", "/vcns", "byoipv6CidrDetails", [[:]]),
            ("CreateSubnet", "/subnets", "ipv4CidrBlocks", ["10.0.0.0/24"]),
            ("CreateNatGateway", "/natGateways", "routeTableId", "ocid1.routetable"),
            ("CreateNetworkSecurityGroup", "/networkSecurityGroups", "definedTags", ["a": ["b": "c"]]),
            ("CreatePrivateIp", "/privateIps", "cidrPrefixLength", 28),
            ("CreatePublicIp", "/publicIps", "publicIpPoolId", "ocid1.publicippool"),
            ("CreateInternetGateway", "/internetGateways", "routeTableId", "ocid1.routetable"),
            ("CreateRouteTable", "/routeTables", "definedTags", ["a": ["b": "c"]]),
            ("CreateSecurityList", "/securityLists", "definedTags", ["a": ["b": "c"]]),
        ] as [(String, String, String, JSON)]
    )
    func `a part of a network that asks for more names it`(
        operation: String,
        path: String,
        field: String,
        value: JSON
    ) async throws {
        let answer = try await setup.call(.post, path, ["compartmentId": .string(setup.compartment), field: value])
        #expect(answer.status == 501 && answer.message == "\(operation) with \(field) is not simulated.")
        #expect(await setup.cloud.contents == [])
    }

    @Test func `a rule that asks for more names it`() async throws {
        let vcn = try await setup.vcn()
        let list = vcn["defaultSecurityListId"]?.string ?? ""
        let rule: JSON = ["protocol": "all", "source": "0.0.0.0/0", "mood": "good"]
        let answer = try await setup.call(.put, "/securityLists/\(list)", ["ingressSecurityRules": [rule]])
        #expect(answer.status == 501)
        #expect(answer.message == "UpdateSecurityList with ingressSecurityRules[0].mood is not simulated.")
    }

    @Test(arguments: [
        ("GET", "/instances/x"), ("DELETE", "/instances/x"), ("PUT", "/instances/x"), ("POST", "/instances"),
        ("POST", "/instances/x"), ("GET", "/vnics/x"), ("DELETE", "/vcns/x"), ("POST", "/vcns/x/actions/addCidr"),
        ("GET", "/workRequests/x"), ("POST", "/publicIps/actions/getByIpAddress"), ("GET", "/users/x"),
        ("DELETE", "/users/x/apiKeys/y"), ("POST", "/computeCapacityReports"), ("GET", "/images/x"),
    ])
    func `a parameter that an operation does not know names itself`(method: String, path: String) async throws {
        let answer = try await setup.call(HTTPRequest.Method(method)!, "\(path)?mood=good", [:])
        #expect(answer.status == 501)
        #expect(answer.message?.hasSuffix("with mood is not simulated.") == true)
    }

    @Test(arguments: [
        ("/instances", "capacityReservationId"), ("/vcns", "vcnId"), ("/shapes", "sortBy"), ("/images", "isPublic"),
        ("/availabilityDomains", "name"), ("/regions", "compartmentId"), ("/compartments", "tag"),
        ("/vnicAttachments", "subnetId"),
    ])
    func `a parameter of a list that is not simulated names itself`(path: String, parameter: String) async throws {
        let separator = path == "/regions" ? "?" : "\(setup.query)&"
        let answer = try await setup.call(.get, "\(path)\(separator)\(parameter)=x")
        #expect(answer.status == 501)
        #expect(answer.message?.hasSuffix("with \(parameter) is not simulated.") == true)
    }
}
