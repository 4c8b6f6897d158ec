import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated OCI usage")
struct OCIUsageTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }

    private func usage(
        _ granularity: OCI.UsageGranularity = .monthly,
        _ change: (inout OCI.RequestSummarizedUsages.Details) -> Void = { _ in }
    ) async throws -> [OCI.UsageSummary] {
        let now = setup.clock.date
        var details = OCI.RequestSummarizedUsages.Details(
            tenantId: setup.cloud.tenancy,
            from: OCI.UsageGranularity.monthly.start(of: now.addingTimeInterval(-70 * 86_400)),
            until: OCI.UsageGranularity.daily.start(of: now.addingTimeInterval(86_400)),
            granularity: granularity
        )
        details.queryType = "COST"
        details.groupBy = ["skuPartNumber", "unit"]
        change(&details)
        return try await client.pages(OCI.RequestSummarizedUsages(details)).all()
    }

    @Test func `what ran is told by part, and stays told when it is gone`() async throws {
        let instance = try await setup.launched().instance
        setup.clock.advance(by: .seconds(36_000))
        _ = try await setup.call(.delete, "/instances/\(instance.id)")
        setup.clock.advance(by: .seconds(2 * 86_400))
        #expect(try await setup.call(.get, "/instances/\(instance.id)").status == 404)
        let items = try await usage(.total)
        let cores = try #require(items.first { $0.skuPartNumber == "B93297" })
        // Ten hours, and the seconds of the termination.
        #expect(cores.unit == "OCPU Hours" && cores.currency == "USD")
        #expect((10...11).contains(cores.computedQuantity ?? 0))
        #expect(cores.computedAmount == 0)
        let memory = try #require(items.first { $0.skuPartNumber == "B93298" })
        let difference = (memory.computedQuantity ?? 0) - (cores.computedQuantity ?? 0) * 6
        #expect(abs(difference) < Decimal(string: "0.000001")!)
    }

    @Test func `what is beyond the free tier costs what the price list says`() async throws {
        await setup.cloud.change { $0 = .unlimited }
        let subnet = try await setup.subnet(try await setup.vcn()).id
        var launch = try await setup.launch(in: subnet)
        launch["shapeConfig"] = ["ocpus": 40, "memoryInGBs": 240]
        #expect(try await setup.call(.post, "/instances", launch).status == 200)
        setup.clock.advance(by: .seconds(100 * 3_600))
        let products = try await client.send(OCI.ListProducts(partNumber: "B93297")).items
        let items = try await usage(.total) {
            $0.filter = .init(dimensions: [.init(key: "skuPartNumber", value: "B93297")])
        }
        let quantity = try #require(items.first?.computedQuantity)
        #expect(items.count == 1 && quantity > 3_999 && quantity < 4_001)
        let cost = try #require(products.first?.cost(of: quantity))
        #expect(abs((items.first?.computedAmount ?? 0) - cost) < Decimal(string: "0.000001")!)
        #expect(cost > 9)
    }

    @Test func `days have their own sums`() async throws {
        _ = try await setup.launched()
        setup.clock.advance(by: .seconds(3 * 86_400))
        let days = try await usage(.daily) { $0.groupBy = ["skuPartNumber"] }.filter { $0.skuPartNumber == "B93297" }
        #expect(days.count == 4)
        #expect(days[1].computedQuantity == 24 && days[2].computedQuantity == 24)
        #expect(days[1].timeUsageEnded == days[2].timeUsageStarted)
        let by = try await usage(.daily) {
            $0.queryType = "USAGE"
            $0.groupBy = ["compartmentPath", "service"]
            $0.isAggregateByTime = true
        }
        #expect(Set(by.map(\.service)) == ["COMPUTE", "BLOCK_STORAGE"])
        #expect(by.allSatisfy { $0.compartmentPath == "xanthus/sandbox" && $0.computedAmount == nil })
    }

    @Test(arguments: [
        (
            "DAILY", "2026-11-01T00:00:00.000Z", "2026-11-02T00:00:00.001Z",
            "hours, minutes, seconds, and second fractions"
        ),
        ("MONTHLY", "2026-11-01T10:00:00Z", "2026-12-01T00:00:00Z", "hours, minutes, seconds, and second fractions"),
        ("HOURLY", "2026-11-01T10:30:00Z", "2026-11-01T12:00:00Z", "minutes, seconds, and second fractions"),
        ("DAILY", "2026-11-02T00:00:00Z", "2026-11-01T00:00:00Z", "before"),
        ("WEEKLY", "2026-11-01T00:00:00Z", "2026-11-08T00:00:00Z", "granularity"),
    ])
    func `dates that are too precise are refused`(granularity: String, start: String, end: String, text: String)
        async throws
    {
        let body: JSON = [
            "tenantId": .string(setup.cloud.tenancy), "granularity": .string(granularity),
            "timeUsageStarted": .string(start), "timeUsageEnded": .string(end),
        ]
        let answer = try await setup.call.at("/20200107", .post, "/usage", body)
        #expect(answer.status == 400 && answer.code == "InvalidParameter")
        #expect(answer.message?.contains(text) == true)
    }
}
