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
        return ["net": .string(net), "gross": .string(text(gross, decimals: 16))]
    }

    /// What a type costs in a location.
    static func offer(hourly: String, monthly: String, in location: HetznerCatalogue.Location) -> JSON {
        [
            "location": .string(location.name), "price_hourly": amount(hourly), "price_monthly": amount(monthly),
            "included_traffic": .integer(includedTraffic(in: location)), "price_per_tb_traffic": amount("1.0000000000"),
        ]
    }

    /// The bytes of a month that cost nothing: many in Europe, few in the other zones.
    static func includedTraffic(in location: HetznerCatalogue.Location) -> Int {
        (location.zone == "eu-central" ? 20 : 1) << 40
    }

    private static let posix = Locale(identifier: "en_US_POSIX")

    /// The amount of a text as the wire has it.
    static func net(_ text: String) -> Decimal { Decimal(string: text, locale: posix) ?? 0 }

    /// A net amount as the wire has it: ten decimals.
    static func wire(_ amount: Decimal) -> String {
        var (exact, rounded) = (amount, Decimal())
        NSDecimalRound(&rounded, &exact, 10, .plain)
        return text(rounded, decimals: 10)
    }

    /// An amount with so many decimals, or more.
    static func text(_ amount: Decimal, decimals: Int) -> String {
        let parts = "\(amount)".split(separator: ".")
        let digits = parts.count > 1 ? String(parts[1]) : ""
        return "\(parts[0]).\(digits)" + String(repeating: "0", count: max(0, decimals - digits.count))
    }
}
