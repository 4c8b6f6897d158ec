import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI provider: lists of servers with addresses")
struct OCIProviderListTests {
    private static let compartment = OCISetup.compartment
    private static let list = "GET /20160918/instances?compartmentId=\(compartment)&limit=1000"
    private static let attachments = "GET /20160918/vnicAttachments?compartmentId=\(compartment)&limit=1000"
    private static let subnets = "GET /20160918/subnets?compartmentId=\(compartment)&limit=1000"
    private static let reserved =
        "GET /20160918/publicIps?scope=REGION&compartmentId=\(compartment)&lifetime=RESERVED&limit=1000"

    private static func ephemeral(_ domain: Int) -> String {
        "GET /20160918/publicIps?scope=AVAILABILITY_DOMAIN&compartmentId=\(compartment)"
            + "&availabilityDomain=Uocm%3APHX-AD-\(domain)&lifetime=EPHEMERAL&limit=1000"
    }

    private static func privateIPs(_ subnet: String) -> String {
        "GET /20160918/privateIps?subnetId=\(subnet)&limit=1000"
    }
    private static func ipv6s(_ subnet: String) -> String { "GET /20160918/ipv6?subnetId=\(subnet)&limit=1000" }

    private static func attachment(
        _ vnic: String,
        of instance: String,
        in subnet: String = "s1",
        state: String = "ATTACHED",
        day: Int = 1
    ) -> String {
        #"{"id":"a-\#(vnic)","instanceId":"\#(instance)","vnicId":"\#(vnic)","subnetId":"\#(subnet)","#
            + #""lifecycleState":"\#(state)","timeCreated":"2026-11-0\#(day)T00:00:00Z"}"#
    }

    private static func privateIP(_ id: String, _ address: String, of vnic: String, primary: Bool = true) -> String {
        #"{"id":"\#(id)","ipAddress":"\#(address)","vnicId":"\#(vnic)","isPrimary":\#(primary)}"#
    }

    private static func publicIP(_ address: String, of privateIP: String, state: String = "ASSIGNED") -> String {
        #"{"id":"p-\#(address)","ipAddress":"\#(address)","assignedEntityId":"\#(privateIP)","#
            + #""lifecycleState":"\#(state)"}"#
    }

    private static func json(_ elements: String...) -> [MockTransport.Answer] {
        [.json(200, "[\(elements.joined(separator: ","))]")]
    }

    private static func subnet(_ id: String, ipv6: String = "null") -> String {
        #"{"id":"\#(id)","compartmentId":"c","vcnId":"v","lifecycleState":"AVAILABLE","ipv6CidrBlock":\#(ipv6)}"#
    }

    @Test
    func `puts addresses together from lists of attachments, subnets and addresses`() async throws {
        let refusal = MockTransport.Answer.json(404, OCISetup.error("NotAuthorizedOrNotFound", "No."))
        let transport = MockTransport.answering([
            Self.list: Self.json(
                OCISetup.instance("two"),
                OCISetup.instance("one"),
                OCISetup.instance("bare"),
                OCISetup.instance("gone", state: "TERMINATED"),
                OCISetup.instance("going", state: "TERMINATING")
            ),
            Self.attachments: Self.json(
                // The first card of an instance counts, and one that is detached does not.
                Self.attachment("v2b", of: "two", in: "s2", day: 3),
                Self.attachment("v2a", of: "two", day: 2),
                Self.attachment("v0", of: "two", state: "DETACHED"),
                Self.attachment("v1", of: "one", in: "s3"),
                Self.attachment("vx", of: "bare", in: "lost")
            ),
            // The third is another compartment's, the fourth is gone by now.
            Self.subnets: Self.json(Self.subnet("s1", ipv6: #""2001:db8::/64""#), Self.subnet("s2")),
            OCIProviderCatalogueTests.domainsCall: [.json(200, OCIProviderCatalogueTests.domains)],
            Self.ephemeral(1): Self.json(
                Self.publicIP("192.0.2.1", of: "i1"),
                Self.publicIP("192.0.2.8", of: "i2", state: "UNASSIGNING")
            ),
            Self.ephemeral(2): Self.json(),
            Self.reserved: Self.json(Self.publicIP("192.0.2.2", of: "i2")),
            Self.privateIPs("s1"): Self.json(
                Self.privateIP("i9", "10.0.0.9", of: "v2a", primary: false),
                Self.privateIP("i2", "10.0.0.2", of: "v2a")
            ),
            Self.privateIPs("s2"): Self.json(Self.privateIP("i3", "10.0.1.2", of: "v2b")),
            Self.privateIPs("s3"): Self.json(Self.privateIP("i1", "10.0.2.2", of: "v1")),
            Self.privateIPs("lost"): [refusal],
            Self.ipv6s("s1"): Self.json(#"{"id":"b","ipAddress":"2001:db8::2","vnicId":"v2a"}"#),
            Self.ipv6s("s3"): Self.json(),
            Self.ipv6s("lost"): [refusal],
        ])
        let servers = try await OCISetup.provider(transport).servers().all()
        #expect(servers.map(\.id) == ["two", "one", "bare", "going"])
        #expect(servers.map(\.publicIPv4) == ["192.0.2.2", "192.0.2.1", nil, nil])
        #expect(servers.map(\.privateIPv4) == ["10.0.0.2", "10.0.2.2", nil, nil])
        #expect(servers.map(\.publicIPv6) == ["2001:db8::2", nil, nil, nil])
        #expect(servers.last?.status == .deleting)
        #expect(Set(transport.calls).count == transport.calls.count)
    }

    @Test
    func `asks for no addresses where nothing is attached`() async throws {
        let transport = MockTransport.answering([
            Self.list: Self.json(OCISetup.instance("gone", state: "TERMINATED")),
            Self.attachments: Self.json(Self.attachment("v", of: "gone", state: "DETACHED")),
            Self.subnets: Self.json(Self.subnet("s1")),
        ])
        #expect(try await OCISetup.provider(transport).servers().all().isEmpty)
        #expect(Set(transport.calls) == [Self.list, Self.attachments, Self.subnets])
    }

    @Test
    func `reads the addresses once for all pages, and again for another reading`() async throws {
        let first = MockTransport.Answer.json(200, "[\(OCISetup.instance("one"))]", headers: [.opcNextPage: "2"])
        let transport = MockTransport.answering([
            Self.list: [first],
            Self.list + "&page=2": Self.json(OCISetup.instance("two")),
            Self.attachments: Self.json(Self.attachment("v1", of: "one"), Self.attachment("v2", of: "two")),
            Self.subnets: Self.json(Self.subnet("s1")),
            OCIProviderCatalogueTests.domainsCall: [.json(200, OCIProviderCatalogueTests.domains)],
            Self.ephemeral(1): Self.json(),
            Self.ephemeral(2): Self.json(),
            Self.reserved: Self.json(),
            Self.privateIPs("s1"): Self.json(
                Self.privateIP("i1", "10.0.0.1", of: "v1"),
                Self.privateIP("i2", "10.0.0.2", of: "v2")
            ),
        ])
        let list = try OCISetup.provider(transport).servers()
        #expect(transport.calls.isEmpty)
        for _ in 0..<2 { #expect(try await list.all().map(\.privateIPv4) == ["10.0.0.1", "10.0.0.2"]) }
        #expect(transport.calls.count { $0 == Self.attachments } == 2)
        #expect(transport.calls.count { $0 == Self.privateIPs("s1") } == 2)
    }

    /// A simulated tenancy with so many servers in two subnets, one of them with a reserved address.
    private func tenancy(_ count: Int, clock: ManualClock) async throws -> SimulatedOCI {
        let cloud = SimulatedOCI(time: clock.time, conditions: .unlimited)
        let client = cloud.provider.client
        var spec = try await OCISetup.wish(in: cloud, clock: clock, block: "10.0.0.0/20")
        spec.type = OCIProvider.defaultServerType
        var other = try await OCISetup.wish(in: cloud, clock: clock, block: "10.0.16.0/20")
        other.type = spec.type
        let image = try await cloud.provider.image(.ubuntu2404, for: spec.type)
        let shape = try #require(try await cloud.provider.candidates(for: spec).first)
        for number in 0..<count {
            let wish = number.isMultiple(of: 2) ? spec : other
            var details = try OCILaunch(wish, compartment: cloud.tenancy, region: "us-phoenix-1")
                .details(at: shape, image: image, hasDNS: false, token: "t\(number)")
            details.displayName = "server-\(number)"
            _ = try await client.send(OCI.LaunchInstance(details, retryToken: "t\(number)"))
        }
        clock.advance(by: .seconds(120))
        return cloud
    }

    @Test
    func `a thousand servers cost no more requests than a hundred`() async throws {
        var requests: [Int: [String]] = [:]
        for count in [100, 1000] {
            let clock = ManualClock()
            let cloud = try await tenancy(count, clock: clock)
            let tap = TappedTransport(cloud.transport)
            let servers = try await OCISetup.provider(of: cloud, through: tap, clock: clock).servers().all()
            #expect(servers.count == count)
            #expect(Set(servers.compactMap(\.publicIPv4)).count == count)
            #expect(servers.allSatisfy { $0.privateIPv4 != nil })
            requests[count] = tap.requests
            print("Listing \(count) simulated servers with addresses took \(tap.requests.count) requests.")
        }
        #expect(requests[1000]?.sorted() == requests[100]?.sorted())
        #expect((requests[1000]?.count ?? .max) <= 11)
    }
}
