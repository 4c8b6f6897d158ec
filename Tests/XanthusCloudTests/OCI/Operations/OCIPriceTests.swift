import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

@Suite("OCI price list")
struct OCIPriceTests {
    private func product(_ prices: String) throws -> OCI.Product {
        let text =
            #"{"partNumber":"B1","metricName":null,"currencyCodeLocalizations":["#
            + #"{"currencyCode":"EUR","prices":[{"model":"PAY_AS_YOU_GO","value":9}]},"#
            + #"{"currencyCode":"USD","prices":[\#(prices)]}]}"#
        return try JSONCoding.decode(OCI.Product.self, from: Data(text.utf8))
    }

    @Test(arguments: [(nil, "https://apexapps.oracle.com"), ("http://127.0.0.1:7001", "http://127.0.0.1:7001")])
    func `reads the list at its own host, with its last slash, and signs nothing`(root: String?, place: String)
        async throws
    {
        let transport = MockTransport { _ in (HTTPResponse(status: .ok), Data(#"{"items":[]}"#.utf8)) }
        let client = try OCISetup.client(transport, endpoint: root)
        _ = try await client.send(OCI.ListProducts(partNumber: "B93297"))
        let call = try #require(transport.received.first)
        #expect("\(call.request.scheme ?? "")://\(call.request.authority ?? "")" == place)
        #expect(call.path == "/pls/apex/cetools/api/v1/products/?currencyCode=USD&partNumber=B93297")
        for name in ["authorization", "date", "x-date"] { #expect(call.header(name) == nil) }
    }

    @Test(
        arguments: [
            "0.0255", "0.0017", "1e-7", "0.1234567890123456", "1234567890.123456", "9999999999999999",
            "0.30000000000000004", "123456789012345678901234567890.12345678", "-0.0015",
        ]
    )
    func `takes amounts as they are written`(text: String) throws {
        let expected = try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")))
        let product = try product(#"{"model":"PAY_AS_YOU_GO","value":\#(text)}"#)
        #expect(product.tiers().first?.value == expected)
        let usage = try JSONCoding.decode(
            OCI.UsageSummary.self,
            from: Data(#"{"computedAmount":\#(text),"computedQuantity":null,"isNew":1}"#.utf8)
        )
        #expect(usage.computedAmount == expected)
        #expect(usage.computedQuantity == nil)
    }

    /// The free tier first, last, and with the gap of one between neighbours.
    static let free = #"{"model":"PAY_AS_YOU_GO","value":0,"rangeMin":0,"rangeMax":3000}"#
    static let paid = #"{"model":"PAY_AS_YOU_GO","value":0.01,"rangeMin":3000,"rangeMax":999999999999999}"#

    @Test(arguments: ["\(free),\(paid)", "\(paid),\(free)"])
    func `picks a tier by its range, not by its place`(prices: String) throws {
        let product = try product(prices)
        #expect(product.tier(after: 0)?.value == 0)
        #expect(product.tier(after: Decimal(string: "2999.5")!)?.value == 0)
        #expect(product.tier(after: 3_000)?.value == Decimal(string: "0.01"))
        #expect(product.cost(of: 3_000) == 0)
        #expect(product.cost(of: 3_100) == 1)
        #expect(product.cost(of: 0) == 0)
    }

    @Test
    func `does with tiers that are incomplete`() throws {
        let open = try product(#"{"value":0.5}"#)
        #expect(open.tier(after: 7)?.value == Decimal(string: "0.5"))
        #expect(open.cost(of: 7) == Decimal(string: "3.5"))

        let gap = try product(
            #"{"value":1,"rangeMin":11,"rangeMax":null},{"value":0,"rangeMin":0,"rangeMax":10},"#
                + #"{"model":"MONTHLY_COMMIT","value":5,"rangeMin":0}"#
        )
        #expect(gap.tier(after: Decimal(string: "10.5")!)?.value == 0)
        #expect(gap.cost(of: 13) == 2)

        let late = try product(#"{"value":0.01,"rangeMin":3000,"rangeMax":999999999999999}"#)
        #expect(late.tier(after: 10) == nil)
        #expect(late.cost(of: 3_001) == Decimal(string: "0.01"))
    }

    @Test
    func `knows no price in a currency that is not listed`() throws {
        let product = try product(Self.paid)
        #expect(product.tier(after: 0, in: "GBP") == nil)
        #expect(product.cost(of: 10, in: "GBP") == nil)
        #expect(product.cost(of: 2, in: "EUR") == 18)
    }
}
