import Foundation
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Prices of simulated Hetzner")
struct HetznerPricingTests {
    private let caller = HetznerCaller()

    @Test func `the price list and the catalogue say the same`() async throws {
        let list = await caller.get("/pricing")["pricing"]
        let types = await caller.get("/server_types")["server_types"].array ?? []
        #expect(!types.isEmpty)
        #expect(list["server_types"]?.array?.map { $0["prices"] } == types.map { $0["prices"] })
        #expect(list["server_types"]?.array?.map { $0["id"] } == types.map { $0["id"] })
    }

    @Test(arguments: [
        ("1.0000", "1.1900000000000000"), ("0.0056000000", "0.0066640000000000"),
        ("0.0000000000", "0.0000000000000000"),
    ])
    func `tax is on top, exactly`(net: String, gross: String) {
        #expect(HetznerPrices.amount(net) == ["net": .string(net), "gross": .string(gross)])
    }

    @Test func `the client reads every price`() async throws {
        let provider = caller.project.provider
        let pricing = try await provider.client.send(Hetzner.GetPricing())
        #expect(pricing.currency == "EUR" && pricing.vatRate == 19)
        #expect(pricing.serverBackup?.percentage == 20)
        let cx23 = try #require(pricing.serverTypes?.first { $0.name == "cx23" }?.prices.first)
        #expect(cx23.hourly?.net == Decimal(string: "0.0056") && cx23.hourly?.gross == Decimal(string: "0.006664"))
        #expect(cx23.includedTraffic == 21_990_232_555_520 && cx23.perTBTraffic?.net == 1)
        #expect(pricing.loadBalancerTypes?.map(\.name) == ["lb11", "lb21", "lb31"])
        #expect(pricing.primaryIPs?.map(\.type) == ["ipv4", "ipv6"])
        #expect(pricing.floatingIPs?.first?.prices.first?.hourly == nil)
        #expect((pricing.volume?.perGBMonth.net ?? 0) > 0 && (pricing.image?.perGBMonth.net ?? 0) > 0)
    }
}
