public import struct Foundation.Decimal

extension OCI.Product {
    /// The way to pay that everybody has.
    public static let payAsYouGo = "PAY_AS_YOU_GO"

    /// The tiers of a currency, the cheapest quantities first; empty if the part is not sold in it.
    ///
    /// Oracle lists them in no order that could be relied on: the free tier may come first or last.
    public func tiers(in currency: String = "USD", model: String = payAsYouGo) -> [Price] {
        (currencyCodeLocalizations ?? [])
            .filter { $0.currencyCode == currency }
            .flatMap { $0.prices ?? [] }
            .filter { $0.model ?? model == model }
            .sorted { $0.start < $1.start }
    }

    /// The tier that the next unit falls into once so many have been used this month, or `nil` if there is none.
    ///
    /// A tier ends where the next begins: the bounds of neighbours sometimes leave a gap of one.
    public func tier(after quantity: Decimal, in currency: String = "USD", model: String = payAsYouGo) -> Price? {
        tiers(in: currency, model: model).last { $0.start <= quantity }
    }

    /// What a month's quantity costs, tier by tier, or `nil` if the part is not sold in the currency.
    ///
    /// What is below the first tier costs nothing: it is the part that Oracle gives away.
    public func cost(of quantity: Decimal, in currency: String = "USD", model: String = payAsYouGo) -> Decimal? {
        let tiers = tiers(in: currency, model: model)
        guard !tiers.isEmpty else { return nil }
        var sum: Decimal = 0
        for (index, tier) in tiers.enumerated() {
            let end = index + 1 < tiers.count ? tiers[index + 1].start : quantity
            sum += max(0, min(quantity, end) - tier.start) * tier.value
        }
        return sum
    }
}

extension OCI.Product.Price {
    fileprivate var start: Decimal { rangeMin ?? 0 }
}
