import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated OCI metrics")
struct OCIMetricTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }

    @Test func `an instance has a value for each minute of its life`() async throws {
        let instance = try await setup.launched().instance
        setup.clock.advance(by: .seconds(3_600))
        let query = OCI.SummarizeMetricsData(
            compartmentId: setup.compartment,
            try .init("CpuUtilization", ofInstance: instance.id)
        )
        let series = try #require(try await client.send(query).first)
        #expect(series.name == "CpuUtilization" && series.dimensions?["resourceId"] == instance.id)
        #expect((58...60).contains(series.aggregatedDatapoints.count))
        #expect(series.aggregatedDatapoints.allSatisfy { (7.2...8.8).contains($0.value) })
        #expect(Set(series.aggregatedDatapoints.map(\.value)).count > 1)
        #expect(
            try await client.send(query).first?.aggregatedDatapoints.map(\.value)
                == series.aggregatedDatapoints.map(\.value)
        )
        await setup.cloud.change { $0.load.processor = 90 }
        let busy = try await client.send(query).first?.aggregatedDatapoints.map(\.value) ?? []
        #expect(busy.count > 50 && busy.allSatisfy { $0 > 80 })
    }

    @Test func `longer intervals are statistics of minutes`() async throws {
        let instance = try await setup.launched().instance
        setup.clock.advance(by: .seconds(7_200))
        func value(_ statistic: String) async throws -> Double {
            let details = try OCI.SummarizeMetricsData.Details(
                "NetworksBytesIn",
                ofInstance: instance.id,
                interval: "10m",
                statistic: statistic
            )
            let series = try await client.send(OCI.SummarizeMetricsData(compartmentId: setup.compartment, details))
            return try #require(series.first?.aggregatedDatapoints.first?.value)
        }
        #expect(try await value("count()") == 10)
        let (mean, sum, least, most) = (
            try await value("mean()"), try await value("sum()"), try await value("min()"), try await value("max()")
        )
        #expect(abs(sum - mean * 10) < 1)
        #expect(least < mean && mean < most)
    }

    @Test func `metrics are listed by instance or once`() async throws {
        _ = try await setup.launched()
        let all = try await client.pages(OCI.ListMetrics(compartmentId: setup.compartment)).all()
        #expect(
            all.compactMap(\.name) == ["CpuUtilization", "MemoryUtilization", "NetworksBytesIn", "NetworksBytesOut"]
        )
        var details = OCI.ListMetrics.Details()
        details.namespace = "oci_vcn"
        #expect(try await client.pages(OCI.ListMetrics(compartmentId: setup.compartment, details)).all().isEmpty)
    }

    private func ask(_ body: JSON, _ action: String = "summarizeMetricsData") async throws -> SignedCaller.Answer {
        try await setup.call.at(
            "/20180401",
            .post,
            "/metrics/actions/\(action)?compartmentId=\(setup.compartment)",
            body
        )
    }

    @Test func `long intervals close together are told for a week at most`() async throws {
        _ = try await setup.launched()
        setup.clock.advance(by: .seconds(60 * 86_400))
        let start = OCIDate.json(setup.clock.date - 60 * 86_400)
        var body: JSON = [
            "namespace": "oci_computeagent", "query": "CpuUtilization[1d].mean()", "resolution": "1m",
            "startTime": start,
        ]
        #expect(try await ask(body).code == "InvalidParameter")
        body["startTime"] = OCIDate.json(setup.clock.date - 7 * 86_400)
        let points = try await ask(body).json.array?.first?["aggregatedDatapoints"]?.array ?? []
        #expect(points.count == 7 * 1_440)
        // The last intervals are not over yet.
        #expect(points.prefix(6 * 1_440).allSatisfy { (7.9...8.1).contains($0["value"]?.number ?? 0) })
        body["resolution"] = "1d"
        body["startTime"] = start
        #expect(try await ask(body).json.array?.first?["aggregatedDatapoints"]?.array?.count == 60)
    }

    @Test func `a list of metrics is sorted as it is told`() async throws {
        _ = try await setup.launched()
        func names(_ body: JSON) async throws -> [String] {
            try await ask(body, "listMetrics").json.array?.map { $0[text: "name"] } ?? []
        }
        let sorted = ["CpuUtilization", "MemoryUtilization", "NetworksBytesIn", "NetworksBytesOut"]
        #expect(try await names(["sortBy": "NAME"]) == sorted)
        #expect(try await names(["sortBy": "NAME", "sortOrder": "DESC"]) == sorted.reversed())
        for body in [["sortBy": "MOOD"], ["sortOrder": "UP"]] as [JSON] {
            #expect(try await ask(body, "listMetrics").code == "InvalidParameter")
        }
    }

    @Test(arguments: [
        ("CpuUtilization[1m].mean()", 200), (#"CpuUtilization[5m]{resourceId="x"}.max()"#, 200),
        ("Nothing[1m].mean()", 200),
        ("CpuUtilization", 400), ("CpuUtilization[1m]", 400), ("CpuUtilization[1x].mean()", 400),
        ("CpuUtilization[0m].mean()", 400), (#"CpuUtilization[1m]{resourceId = "x}.mean()"#, 400),
        ("CpuUtilization[1m].mean() ", 400), ("CpuUtilization[1m].median()", 400),
        ("CpuUtilization[1m].percentile(0.95)", 501), ("CpuUtilization[1m].mean() > 80", 501),
        (#"CpuUtilization[1m]{shape = "x"}.mean()"#, 501), (#"CpuUtilization[1m]{resourceId =~ "x*"}.mean()"#, 501),
    ])
    func `a query is read strictly`(query: String, status: Int) async throws {
        let answer = try await setup.call.at(
            "/20180401",
            .post,
            "/metrics/actions/summarizeMetricsData?compartmentId=\(setup.compartment)",
            ["namespace": "oci_computeagent", "query": .string(query)]
        )
        #expect(answer.status == status)
    }
}
