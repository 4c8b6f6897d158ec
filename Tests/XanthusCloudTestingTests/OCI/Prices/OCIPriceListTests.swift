import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated OCI price list")
struct OCIPriceListTests {
    private let setup = OCISetup()

    @Test(arguments: [
        ("B91961", "0.0255"), ("B91962", "0.0017"), ("B93113", "0.025"), ("B93114", "0.0015"), ("B97384", "0.03"),
    ])
    func `prices arrive as they are listed`(part: String, price: String) async throws {
        let list = try await setup.cloud.provider.client.send(OCI.ListProducts(partNumber: part))
        #expect(list.items.map(\.partNumber) == [part])
        #expect(list.items.first?.tier(after: 0)?.value == Decimal(string: price))
    }

    @Test func `the free part of Ampere is a tier, and not the first row`() async throws {
        let list = try await setup.cloud.provider.client.send(OCI.ListProducts())
        let cores = try #require(list.items.first { $0.partNumber == "B93297" })
        #expect(cores.currencyCodeLocalizations?.first?.prices?.first?.value == Decimal(string: "0.01"))
        #expect(cores.tier(after: 0)?.value == 0)
        #expect(cores.cost(of: 3_100) == 1)
        #expect(list.items.count == 10)
    }

    @Test func `nobody has to sign, and only this`() async throws {
        for (path, status) in [
            ("/pls/apex/cetools/api/v1/products/?currencyCode=USD", 200), ("/20160918/regions", 401),
        ] {
            let request = HTTPRequest(method: .get, scheme: "https", authority: "apexapps.oracle.com", path: path)
            let (response, _) = await setup.cloud.respond(to: request, body: Data())
            #expect(response.status.code == status)
        }
    }
}
