internal import Foundation

/// What things cost in a simulated project: the one source of the catalogue's prices and of the price list.
///
/// All are made up, and only of the right form and order.
enum HetznerPrices {
    static let currency = "EUR"
    /// In percent.
    static let vat: Decimal = 19

    /// An amount without and with tax, as the wire has it.
    static func amount(_ net: String) -> JSON {
        let gross = (Decimal(string: net, locale: posix) ?? 0) * (100 + vat) / 100
        return ["net": .string(net), "gross": .string(text(gross))]
    }

    /// What a type costs in a location. Europe has much traffic for nothing, the other zones little.
    static func offer(hourly: String, monthly: String, in location: HetznerCatalogue.Location) -> JSON {
        let terabytes = location.zone == "eu-central" ? 20 : 1
        return [
            "location": .string(location.name), "price_hourly": amount(hourly), "price_monthly": amount(monthly),
            "included_traffic": .integer(terabytes << 40), "price_per_tb_traffic": amount("1.0000000000"),
        ]
    }

    private static let posix = Locale(identifier: "en_US_POSIX")

    /// Two decimals at least.
    static func text(_ amount: Decimal) -> String {
        let text = "\(amount)"
        let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
        guard decimals < 2 else { return text }
        return text + (decimals == 0 ? ".00" : "0")
    }
}
