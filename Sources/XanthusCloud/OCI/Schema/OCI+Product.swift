public import struct Foundation.Decimal

extension OCI {
    /// What Oracle sells under a part number.
    ///
    /// There is no price for a machine: it is the sum over the parts that it uses, such as OCPUs and memory.
    public struct Product: Decodable, Sendable {
        /// What a unit costs in one currency.
        public struct Localization: Decodable, Sendable {
            /// The currency, such as `USD`.
            public let currencyCode: String
            /// The prices: several where there are tiers or ways to pay.
            public let prices: [Price]?
        }

        /// What a unit costs within a range of monthly quantities.
        public struct Price: Decodable, Sendable, Hashable {
            /// How it is paid: `PAY_AS_YOU_GO`, the only one seen.
            public let model: String?
            /// The price of a unit. Exact: it never was a binary fraction here.
            public let value: Decimal
            /// Where the range begins; zero if missing.
            public let rangeMin: Decimal?
            /// Where the range ends; without an end if missing.
            public let rangeMax: Decimal?
            /// What the range counts.
            public let rangeUnit: String?
        }

        /// The number, such as `B93297`.
        public let partNumber: String
        /// The name that people read.
        public let displayName: String?
        /// What is counted, such as `OCPU Per Hour`.
        public let metricName: String?
        /// Where the price list has it.
        public let serviceCategory: String?
        /// The prices by currency.
        public let currencyCodeLocalizations: [Localization]?
    }

    /// The price list.
    public struct ProductList: Decodable, Sendable {
        /// When Oracle last changed it, as text.
        public let lastUpdated: String?
        /// What is sold.
        public let items: [Product]
    }
}
