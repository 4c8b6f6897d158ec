import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

@Suite("OCI operations of the tenancy")
struct OCITenancyOperationTests {
    static let cases: [OCIWireCase] = [
        OCIWireCase(
            OCI.ListCompartments(compartmentId: "t", accessLevel: "ACCESSIBLE", compartmentIdInSubtree: true),
            "GET /20160918/compartments?compartmentId=t&accessLevel=ACCESSIBLE&compartmentIdInSubtree=true&limit=1000"
        ),
        OCIWireCase(OCI.DeleteApiKey(userId: "u", fingerprint: "a1:b2"), "DELETE /20160918/users/u/apiKeys/a1%3Ab2"),
        OCIWireCase(
            OCI.CreatePolicy(policy),
            "POST /20160918/policies",
            body:
                #"{"compartmentId":"t","description":"d","name":"n","statements":["Allow any-user to use x in tenancy"],"#
                + #""versionDate":"2026-11-01T00:00:00Z"}"#,
            hasToken: true
        ),
        OCIWireCase(
            OCI.GetResourceAvailability(
                serviceName: "s",
                limitName: "l",
                compartmentId: "t",
                availabilityDomain: "x:A"
            ),
            "GET /20190729/services/s/limits/l/resourceAvailability?compartmentId=t&availabilityDomain=x%3AA"
        ),
        OCIWireCase(
            OCI.RequestSummarizedUsages(.init(tenantId: "t", from: day, until: next, granularity: .daily)),
            "POST /20200107/usage?limit=1000",
            body: #"{"granularity":"DAILY","tenantId":"t","timeUsageEnded":"2026-11-02T00:00:00Z","#
                + #""timeUsageStarted":"2026-11-01T00:00:00Z"}"#
        ),
        OCIWireCase(
            OCI.ListMetrics(compartmentId: "c"),
            "POST /20180401/metrics/actions/listMetrics?compartmentId=c&limit=1000",
            body: "{}"
        ),
    ]

    static let day = Date(timeIntervalSince1970: 1_793_491_200)
    static let next = Date(timeIntervalSince1970: 1_793_577_600)

    static var policy: OCI.CreatePolicy.Details {
        var details = OCI.CreatePolicy.Details(
            compartmentId: "t",
            name: "n",
            statements: ["Allow any-user to use x in tenancy"],
            description: "d"
        )
        details.versionDate = day
        return details
    }

    @Test(arguments: cases)
    func `puts exactly this on the wire`(expected: OCIWireCase) async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .ok), Data("{}".utf8)) }
        try await expected.send(try OCISetup.client(transport))
        let call = try #require(transport.received.first)
        #expect(transport.calls == [expected.line])
        #expect(call.body.map { String(decoding: $0, as: UTF8.self) } == expected.body)
        #expect((call.header("opc-retry-token") != nil) == expected.hasToken)
    }

    @Test(arguments: ["POST /usage", "POST listMetrics", "POST summarizeMetricsData"])
    func `repeats a call that only reads, though it is a POST`(name: String) async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .serviceUnavailable), Data()) }
        let client = try OCISetup.client(transport)
        switch name {
        case "POST /usage":
            let usage = OCI.RequestSummarizedUsages(
                .init(tenantId: "t", from: Self.day, until: Self.next, granularity: .daily)
            )
            await #expect(throws: CloudError.self) { _ = try await client.send(usage) }
        case "POST listMetrics":
            await #expect(throws: CloudError.self) { _ = try await client.send(OCI.ListMetrics(compartmentId: "c")) }
        default:
            let query = OCI.SummarizeMetricsData(compartmentId: "c", .init(namespace: "n", query: "q[1m].mean()"))
            await #expect(throws: CloudError.self) { _ = try await client.send(query) }
        }
        #expect(transport.received.count > 1)
    }

    @Test(arguments: ["", #"ocid1.instance.oc1.phx.a"}.sum()"#, "ocid1.volume.oc1.phx.aaaa"])
    func `takes no instance that would change what is asked`(instance: String) {
        #expect(throws: ConfigurationError.self) {
            try OCI.SummarizeMetricsData.Details("CpuUtilization", ofInstance: instance)
        }
    }

    @Test
    func `asks for a metric of an instance`() throws {
        let id = "ocid1.instance.oc1.phx.aaaa"
        let details = try OCI.SummarizeMetricsData.Details("CpuUtilization", ofInstance: id, statistic: "max()")
        #expect(details.query == #"CpuUtilization[1m]{resourceId = "ocid1.instance.oc1.phx.aaaa"}.max()"#)
        #expect(details.namespace == "oci_computeagent")
    }

    @Test(
        arguments: [
            (OCI.UsageGranularity.hourly, 1_793_624_400), (.daily, 1_793_577_600), (.total, 1_793_577_600),
            (.monthly, 1_793_491_200),
        ]
    )
    func `finds the beginning of the span that a date is in`(granularity: OCI.UsageGranularity, start: Int) {
        // 2 November 2026, 13:59:59.9.
        let date = Date(timeIntervalSince1970: 1_793_627_999.9)
        #expect(granularity.start(of: date) == Date(timeIntervalSince1970: Double(start)))
        #expect(granularity.start(of: granularity.start(of: date)) == granularity.start(of: date))
    }
}
