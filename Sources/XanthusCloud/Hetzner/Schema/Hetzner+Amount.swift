public import struct Foundation.Decimal
public import struct Foundation.Locale

extension Hetzner {
    /// An amount of money in the project's currency, without and with tax.
    ///
    /// On the wire it is a text of up to 16 decimals, and it is never a floating-point number here either.
    public struct Amount: Decodable, Hashable, Sendable {
        /// Without tax.
        public let net: Decimal
        /// With tax.
        public let gross: Decimal

        /// Reads both texts.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            net = try container.decode(DecimalText.self, forKey: .net).value
            gross = try container.decode(DecimalText.self, forKey: .gross).value
        }

        private enum CodingKeys: CodingKey { case net, gross }
    }

    /// A decimal number that the wire has as text.
    struct DecimalText: Decodable, Sendable {
        let value: Decimal

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            guard let value = Self.decimal(try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "It is no decimal number.")
            }
            self.value = value
        }

        /// Digits, with a point and a sign if need be. `Decimal` alone would take the beginning of anything, and keeps
        /// 38 digits.
        static func decimal(_ text: String) -> Decimal? {
            let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
            let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), digits.utf8.count <= 38,
                parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
            else { return nil }
            return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
        }
    }
}
