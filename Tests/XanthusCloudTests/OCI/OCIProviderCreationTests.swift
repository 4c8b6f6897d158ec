import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI provider: creation")
struct OCIProviderCreationTests {
    private static let compartment = OCISetup.compartment
    private static let launchCall = "POST /20160918/instances"
    private static let type = "VM.Standard.A1.Flex"
    private static let namesakesCall =
        "GET /20160918/instances?compartmentId=\(compartment)&displayName=blog&limit=1000"
    private static let imagesCall =
        "GET /20160918/images?compartmentId=\(compartment)&operatingSystem=Canonical%20Ubuntu"
        + "&operatingSystemVersion=24.04&shape=\(type)&lifecycleState=AVAILABLE&sortBy=TIMECREATED&sortOrder=DESC"
        + "&limit=1000"
    private static let subnetCall = "GET /20160918/subnets/\(OCISetup.subnet)"
    private static let full = MockTransport.Answer.json(500, OCISetup.error("InternalError", "Out of host capacity."))

    private static func shapesCall(_ zone: Int) -> String {
        "GET /20160918/shapes?compartmentId=\(compartment)&availabilityDomain=Uocm%3APHX-AD-\(zone)"
            + "&shape=\(type)&limit=1000"
    }

    private static let flex =
        #"[{"shape":"\#(type)","isFlexible":true,"ocpuOptions":{"min":1},"#
        + #""memoryOptions":{"defaultPerOcpuInGBs":6}}]"#

    /// Three availability domains, of which the second does not have the shape.
    private static func transport(
        launch: [MockTransport.Answer],
        namesakes: [String] = ["[]"],
        shapes: [String] = [flex, "[]", flex],
        dnsLabel: String = "null"
    ) -> MockTransport {
        let subnet =
            #"{"id":"\#(OCISetup.subnet)","compartmentId":"\#(compartment)","vcnId":"v","dnsLabel":\#(dnsLabel),"#
            + #""lifecycleState":"AVAILABLE"}"#
        let images =
            #"[{"id":"mine","operatingSystem":"Canonical Ubuntu","operatingSystemVersion":"24.04","#
            + #""lifecycleState":"AVAILABLE","compartmentId":"\#(compartment)"},"#
            + #"{"id":"\#(OCISetup.image)","operatingSystem":"Canonical Ubuntu","operatingSystemVersion":"24.04","#
            + #""lifecycleState":"AVAILABLE","compartmentId":null}]"#
        return .answering([
            OCIProviderCatalogueTests.domainsCall: [
                .json(200, #"[{"name":"Uocm:PHX-AD-3"},{"name":"Uocm:PHX-AD-1"},{"name":"Uocm:PHX-AD-2"}]"#)
            ],
            shapesCall(1): [.json(200, shapes[0])],
            shapesCall(2): [.json(200, shapes[1])],
            shapesCall(3): [.json(200, shapes[2])],
            imagesCall: [.json(200, images)],
            namesakesCall: namesakes.map { .json(200, $0) },
            namesakesCall.replacing("=blog&", with: "=blog.example.org&"): [.json(200, "[]")],
            subnetCall: [.json(200, subnet)],
            launchCall: launch,
        ])
    }

    private static var accepted: MockTransport.Answer {
        .json(200, OCISetup.instance("new", state: "PROVISIONING"), headers: [.opcWorkRequestID: "w1"])
    }

    private static func spec(_ change: (inout ServerSpec) -> Void = { _ in }) throws -> ServerSpec {
        var spec = ServerSpec(
            name: "blog",
            type: ServerType.ID(type),
            network: NetworkAttachment(subnet: NetworkAttachment.SubnetID(OCISetup.subnet)),
            ownership: Ownership(stack: "blog")
        )
        spec.idempotencyToken = "wish"
        change(&spec)
        return spec
    }

    @Test
    func `launches with everything that was wished`() async throws {
        let keys = try (0..<2).map { _ in try SSHKeyPair.generate(comment: "me@here").publicKey }
        let group = "ocid1.networksecuritygroup.oc1.phx.aaaagroup"
        let transport = Self.transport(launch: [Self.accepted])
        let pending = try await OCISetup.provider(transport).createServer(
            Self.spec {
                $0.authorizedKeys = keys
                $0.userData = Data([0x1F, 0x8B, 0xFF, 0x00])
                $0.bootVolumeInGB = 80
                $0.network.filters = [ResourceID(group)]
                $0.network.assignsPublicIPv4 = false
            }
        )
        #expect(pending == Pending(server: "new", work: ["w1"], goal: .running))
        let launch = try #require(transport.received.last)
        #expect(transport.calls.last == Self.launchCall)
        let token = try #require(launch.header("opc-retry-token"))
        #expect(token.utf8.count == 64 && token.allSatisfy(\.isHexDigit))
        let expected: [String: Any] = [
            "compartmentId": Self.compartment,
            "availabilityDomain": "Uocm:PHX-AD-1",
            "displayName": "blog",
            "shape": Self.type,
            "shapeConfig": ["ocpus": 1, "memoryInGBs": 6],
            "sourceDetails": ["sourceType": "image", "imageId": OCISetup.image, "bootVolumeSizeInGBs": 80],
            "createVnicDetails": [
                "subnetId": OCISetup.subnet, "assignPublicIp": false, "nsgIds": [group],
            ],
            "metadata": [
                "ssh_authorized_keys": keys.map(\.line).joined(separator: "\n"), "user_data": "H4v/AA==",
            ],
            "instanceOptions": ["areLegacyImdsEndpointsDisabled": true],
            "freeformTags": [
                "managed-by": "xanthus-cloud", "xanthus-stack": "blog", "xanthus-token": "wish",
                "xanthus-launch": token,
            ],
        ]
        #expect(launch.json as NSDictionary == expected as NSDictionary)
    }

    @Test
    func `looks up before it launches, and each thing once`() async throws {
        let transport = Self.transport(launch: [Self.accepted])
        _ = try await OCISetup.provider(transport).createServer(Self.spec())
        #expect(transport.calls.last == Self.launchCall)
        #expect(
            Set(transport.calls.dropLast()) == [
                OCIProviderCatalogueTests.domainsCall, Self.shapesCall(1), Self.shapesCall(2), Self.shapesCall(3),
                Self.imagesCall, Self.namesakesCall, Self.subnetCall,
            ]
        )
        #expect(transport.calls.count == 8)
    }

    @Test
    func `tries the next domain that has the shape, with a token of its own`() async throws {
        let transport = Self.transport(launch: [Self.full, Self.accepted])
        let pending = try await OCISetup.provider(transport).createServer(Self.spec())
        #expect(pending.server == "new")
        let launches = transport.received.filter { $0.request.method == .post }
        #expect(launches.map { $0.json["availabilityDomain"] as? String } == ["Uocm:PHX-AD-1", "Uocm:PHX-AD-3"])
        #expect(Set(launches.map { $0.header("opc-retry-token") }).count == 2)
    }

    @Test
    func `says where it tried in vain`() async throws {
        let transport = Self.transport(launch: [Self.full])
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).createServer(Self.spec())
        }
        #expect(error?.code == .outOfCapacity)
        #expect(error?.operation == "LaunchInstance")
        #expect(error?.message.contains("Uocm:PHX-AD-1, Uocm:PHX-AD-3") == true)
        #expect(transport.received.count { $0.request.method == .post } == 2)
    }

    @Test
    func `does not go on where more than room is missing`() async throws {
        let refusal = MockTransport.Answer.json(
            400,
            OCISetup.error("LimitExceeded", "The following service limits were exceeded: standard-a1-core-count.")
        )
        let transport = Self.transport(launch: [refusal, Self.accepted])
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).createServer(Self.spec())
        }
        #expect(error?.code == .quotaExceeded)
        #expect(transport.received.count { $0.request.method == .post } == 1)
    }

    @Test
    func `goes where it is told`() async throws {
        let transport = Self.transport(launch: [Self.accepted])
        _ = try await OCISetup.provider(transport).createServer(Self.spec { $0.zone = "Uocm:PHX-AD-3" })
        #expect(!transport.calls.contains(OCIProviderCatalogueTests.domainsCall))
        #expect(transport.received.last?.json["availabilityDomain"] as? String == "Uocm:PHX-AD-3")
    }

    @Test
    func `launches nothing if no domain has the shape`() async throws {
        let transport = Self.transport(launch: [Self.accepted], shapes: ["[]", "[]", "[]"])
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).createServer(Self.spec())
        }
        #expect(error?.code == .notFound)
        #expect(error?.message.contains(Self.type) == true)
        #expect(!transport.calls.contains(Self.launchCall))
    }

    @Test
    func `leaves out the size of a fixed shape`() async throws {
        let fixed = #"[{"shape":"\#(Self.type)","isFlexible":false,"ocpus":1,"memoryInGBs":1}]"#
        let transport = Self.transport(launch: [Self.accepted], shapes: [fixed, fixed, fixed])
        _ = try await OCISetup.provider(transport).createServer(Self.spec())
        #expect(transport.received.last?.json["shapeConfig"] == nil)
    }

    @Test
    func `takes an image by its id without a look-up`() async throws {
        let transport = Self.transport(launch: [Self.accepted])
        let chosen = "ocid1.image.oc1.phx.aaaachosen"
        _ = try await OCISetup.provider(transport).createServer(Self.spec { $0.image = .id(Image.ID(chosen)) })
        #expect(!transport.calls.contains(Self.imagesCall))
        let source = transport.received.last?.json["sourceDetails"] as? [String: Any]
        #expect(source?["imageId"] as? String == chosen)
        #expect(source?["bootVolumeSizeInGBs"] as? Int == 50)
    }

    @Test
    func `asks for no name in the DNS of the subnet, which may have none`() async throws {
        let transport = Self.transport(launch: [Self.accepted])
        _ = try await OCISetup.provider(transport).createServer(
            Self.spec {
                $0.name = "blog.example.org"
                $0.idempotencyToken = nil
            }
        )
        let vnic = transport.received.last?.json["createVnicDetails"] as? [String: Any]
        #expect(vnic?["subnetId"] != nil && vnic?["hostnameLabel"] == nil)
        #expect(transport.received.last?.json["displayName"] as? String == "blog.example.org")
    }

    @Test(arguments: [
        ("blog", "blog"), ("a-1", "a-1"), ("Blog", nil), ("1blog", nil), ("blog.example.org", nil),
        (String(repeating: "b", count: 63), String(repeating: "b", count: 63)),
    ])
    func `asks for a name in the DNS of the subnet that no other name has`(name: String, label: String?) async throws {
        let spec = ServerSpec(name: name, type: "t")
        let wish = OCIWish(spec, compartment: "c", region: "r")
        #expect(wish.hostnameLabel == label ?? wish.hostnameLabel)
        #expect(label != nil || wish.hostnameLabel.wholeMatch(of: /x[a-z0-9-]+-[0-9a-f]{16}/) != nil)
        #expect(wish.hostnameLabel.utf8.count <= 63)
    }

    @Test
    func `sends the name for the subnet's DNS where that has one`() async throws {
        let transport = Self.transport(launch: [Self.accepted], dnsLabel: #""public""#)
        _ = try await OCISetup.provider(transport).createServer(Self.spec())
        let vnic = transport.received.last?.json["createVnicDetails"] as? [String: Any]
        #expect(vnic?["hostnameLabel"] as? String == "blog")
    }

    @Test
    func `looks again once if Oracle does not find what was remembered of it`() async throws {
        let gone = MockTransport.Answer.json(404, OCISetup.error("NotAuthorizedOrNotFound", "image not found"))
        let transport = Self.transport(launch: [Self.accepted, gone, Self.accepted, gone])
        let clock = ManualClock()
        let provider = try OCISetup.provider(transport, clock: clock)
        _ = try await provider.createServer(Self.spec())
        clock.advance(by: .seconds(10))
        // A copy shares the memory.
        let copy = provider
        _ = try await copy.createServer(Self.spec())
        #expect(transport.calls.count { $0 == Self.imagesCall } == 2)
        #expect(transport.calls.count { $0 == Self.launchCall } == 3)
        // What was just read is not read again.
        let fresh = try OCISetup.provider(transport, clock: clock)
        let error = await #expect(throws: CloudError.self) { try await fresh.createServer(Self.spec()) }
        #expect(error?.code == .notFound)
        #expect(transport.calls.count { $0 == Self.launchCall } == 4)
    }

    static let mistakes: [(String, @Sendable (inout ServerSpec) -> Void)] = [
        ("name", { $0.name = "no spaces" }),
        ("type", { $0.type = "" }),
        ("network.subnet", { $0.network.subnet = nil }),
        ("network.subnet", { $0.network.subnet = "my-subnet" }),
        ("network.subnet", { $0.network.subnet = "ocid1.vcn.oc1.phx.aaaa" }),
        ("network.filters", { $0.network.filters = ["42"] }),
        (
            "network.filters",
            { $0.network.filters = (0..<6).map { ResourceID("ocid1.networksecuritygroup.oc1.phx.a\($0)") } }
        ),
        ("image", { $0.image = .id("ubuntu") }),
        ("bootVolumeInGB", { $0.bootVolumeInGB = 49 }),
        ("bootVolumeInGB", { $0.bootVolumeInGB = 32_769 }),
        ("image", { $0.image = .id("ocid1.image.oc1.eu-frankfurt-1.aaaa") }),
        ("image", { $0.image = .newest(operatingSystem: "", version: "24.04") }),
        ("image", { $0.image = .newest(operatingSystem: "ubuntu", version: "24.04\n") }),
        ("network.subnet", { $0.network.subnet = "ocid1.subnet.oc1.iad.aaaa" }),
        ("network.filters", { $0.network.filters = ["ocid1.networksecuritygroup.oc1.iad.aaaa"] }),
        ("type", { $0.type = "VM Standard" }),
        (
            "ownership.extra",
            { $0.ownership.extra = Dictionary(uniqueKeysWithValues: (0..<7).map { ("k\($0)", "v") }) }
        ),
        ("zone", { $0.zone = "" }),
        ("zone", { $0.zone = "Uocm:PHX-AD-1\u{7}" }),
        ("userData", { $0.userData = Data(count: 23_992) }),
    ]

    @Test(arguments: mistakes.indices)
    func `refuses a mistake before any call`(index: Int) async throws {
        let (field, change) = Self.mistakes[index]
        let transport = Self.transport(launch: [Self.accepted])
        let error = await #expect(throws: ConfigurationError.self) {
            try await OCISetup.provider(transport).createServer(Self.spec(change))
        }
        #expect(error?.field == field)
        #expect(transport.received.isEmpty)
    }

    @Test(arguments: [50, 32_768])
    func `takes the outermost boot volumes`(size: Int) async throws {
        let transport = Self.transport(launch: [Self.accepted])
        _ = try await OCISetup.provider(transport).createServer(Self.spec { $0.bootVolumeInGB = size })
        let source = transport.received.last?.json["sourceDetails"] as? [String: Any]
        #expect(source?["bootVolumeSizeInGBs"] as? Int == size)
    }

    @Test
    func `takes user data up to the last byte`() async throws {
        // 32,000 less the nine of its name, three bytes in four characters.
        let transport = Self.transport(launch: [Self.accepted])
        _ = try await OCISetup.provider(transport).createServer(Self.spec { $0.userData = Data(count: 23_991) })
        #expect(transport.calls.last == Self.launchCall)
    }
}
