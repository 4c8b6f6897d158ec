internal import Foundation
internal import HTTPTypes

/// The public price list, as far as instances and their volumes go. Prices as seen in October 2026, in US dollars.
///
/// It is read by everybody and signed by nobody.
enum OCIPriceList {
    /// A part: what is sold, and for how much a unit.
    struct Part: Sendable {
        let number: String
        let name: String
        /// What is counted.
        let metric: String
        let category: String
        /// The unit in reports of usage.
        let unit: String
        /// The prices, each from a quantity a month on.
        let tiers: [(from: Decimal, price: Decimal)]

        /// What a month's quantity costs.
        func cost(of quantity: Decimal) -> Decimal {
            var sum: Decimal = 0
            for (index, tier) in tiers.enumerated() {
                let end = index + 1 < tiers.count ? tiers[index + 1].from : quantity
                sum += max(0, min(quantity, end) - tier.from) * tier.price
            }
            return sum
        }
    }

    static let routes: [Route<OCIWorld>] = [
        Route("ListProducts", .get, path, knowing: ["currencyCode", "partNumber"]) { world, call in
            let currency = call.query("currencyCode") ?? "USD"
            guard currency == "USD" else { throw OCIRefusal.notSimulated("A price list in \(currency)") }
            let wanted = parts(world.conditions).filter { part in
                call.query("partNumber").map { $0 == part.number } ?? true
            }
            return SimulatedAnswer(
                200,
                ["lastUpdated": "2026-10-01T00:00:00Z", "items": .array(wanted.map(json))]
            )
        }
    ]

    private static let path = "/pls/apex/cetools/api/v1/products/"

    /// Whether a request is for the price list, which nobody signs in to.
    static func isMeant(by request: HTTPRequest) -> Bool { request.path?.hasPrefix(path) == true }

    /// The parts at the prices of a day: what is set there takes the place of the last tier's price.
    static func parts(_ conditions: OCIConditions) -> [Part] {
        guard !conditions.prices.isEmpty else { return parts }
        return parts.map { part in
            guard let price = conditions.prices[part.number], let last = part.tiers.last else { return part }
            return Part(
                number: part.number,
                name: part.name,
                metric: part.metric,
                category: part.category,
                unit: part.unit,
                tiers: part.tiers.dropLast() + [(last.from, price)]
            )
        }
    }

    static let parts: [Part] =
        free
        + [
            compute("B93113", "E4 - OCPU", "OCPU", 25, 1_000),
            compute("B93114", "E4 - Memory", "Gigabyte", 15, 10_000),
            compute("B97384", "E5 - OCPU", "OCPU", 3, 100),
            compute("B97385", "E5 - Memory", "Gigabyte", 2, 1_000),
            Part(
                number: "B91961",
                name: "Storage - Block Volume - Storage",
                metric: "Gigabyte Storage Capacity Per Month",
                category: "Storage - Block Volumes",
                unit: "GB Months",
                tiers: [(0, cents(255, 10_000))]
            ),
            Part(
                number: "B91962",
                name: "Storage - Block Volume - Performance Units",
                metric: "Performance Units Per Gigabyte Per Month",
                category: "Storage - Block Volumes",
                unit: "Performance Units Per Gigabyte Months",
                tiers: [(0, cents(17, 10_000))]
            ),
        ]

    private static let free: [Part] = [
        compute("B91444", "E2 Micro - Free", "OCPU", 0, 1),
        compute("B93297", "Ampere A1 - OCPU", "OCPU", 1, 100, from: 3_000),
        compute("B93298", "Ampere A1 - Memory", "Gigabyte", 15, 10_000, from: 18_000),
        Part(
            number: "B91445",
            name: "Storage - Block Volume - Free",
            metric: "Gigabyte Storage Capacity Per Month",
            category: "Storage - Block Volumes",
            unit: "GB Months",
            tiers: [(0, 0)]
        ),
    ]

    private static func compute(
        _ number: String,
        _ name: String,
        _ what: String,
        _ price: Int,
        _ divisor: Int,
        from start: Decimal = 0
    ) -> Part {
        let tier = (from: start, price: cents(price, divisor))
        return Part(
            number: number,
            name: "Compute - Standard - \(name)",
            metric: "\(what) Per Hour",
            category: "Compute - Virtual Machine",
            unit: "\(what == "OCPU" ? "OCPU" : "GB") Hours",
            tiers: start > 0 ? [(0, 0), tier] : [tier]
        )
    }

    /// A decimal fraction, which no literal of a binary one is.
    private static func cents(_ number: Int, _ divisor: Int) -> Decimal { Decimal(number) / Decimal(divisor) }

    /// Ranges are there where there are several, the free one last: whoever goes by the place shall notice.
    private static func json(_ part: Part) -> JSON {
        let prices = part.tiers.enumerated().map { index, tier -> JSON in
            var price: JSON = ["model": "PAY_AS_YOU_GO", "value": number(tier.price)]
            guard part.tiers.count > 1 else { return price }
            price["rangeMin"] = number(tier.from)
            price["rangeMax"] =
                index + 1 < part.tiers.count ? number(part.tiers[index + 1].from) : 999_999_999_999_999
            price["rangeUnit"] = "MONTH"
            return price
        }
        return [
            "partNumber": .string(part.number), "displayName": .string(part.name), "metricName": .string(part.metric),
            "serviceCategory": .string(part.category),
            "currencyCodeLocalizations": [["currencyCode": "USD", "prices": .array(prices.reversed())]],
        ]
    }

    /// A JSON number whose shortest form is that of the decimal: 15 digits at most here.
    ///
    /// By way of its digits: `NSDecimalNumber.doubleValue` is off by some units in the last place.
    static func number(_ value: Decimal) -> JSON { .number(Double("\(value)") ?? 0) }
}
