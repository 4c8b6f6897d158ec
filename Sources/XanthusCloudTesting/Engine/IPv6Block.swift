internal import Foundation

/// A block of IPv6 addresses in CIDR notation.
struct IPv6Block: Sendable, Hashable, CustomStringConvertible {
    let base: UInt128
    let prefix: Int

    /// Reads `2001:db8::/32`; bits beyond the prefix must be zero.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let prefix = Int(parts[1]), String(prefix) == parts[1], (0...128).contains(prefix),
            let base = Self.address(String(parts[0])), base & ~Self.mask(prefix) == 0
        else { return nil }
        self.base = base
        self.prefix = prefix
    }

    private init(base: UInt128, prefix: Int) {
        self.base = base
        self.prefix = prefix
    }

    var last: UInt128 { base | ~Self.mask(prefix) }
    var description: String { "\(Self.text(base))/\(prefix)" }

    func contains(_ address: UInt128) -> Bool { (base...last).contains(address) }
    func contains(_ other: IPv6Block) -> Bool { contains(other.base) && contains(other.last) }
    func overlaps(_ other: IPv6Block) -> Bool { base <= other.last && other.base <= last }

    /// The blocks of a length that it is made of, in order.
    func blocks(of prefix: Int) -> some Sequence<IPv6Block> {
        (0..<(UInt128(1) << UInt128(prefix - self.prefix))).lazy.map { [base] index in
            IPv6Block(base: base + index << UInt128(128 - prefix), prefix: prefix)
        }
    }

    static func address(_ text: String) -> UInt128? {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, text, &bytes) == 1 else { return nil }
        return bytes.reduce(0) { $0 << 8 | UInt128($1) }
    }

    /// The short form of RFC 5952.
    static func text(_ address: UInt128) -> String {
        var bytes = (0..<16).map { UInt8(truncatingIfNeeded: address >> UInt128(120 - 8 * $0)) }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func mask(_ prefix: Int) -> UInt128 { prefix == 0 ? 0 : ~0 << UInt128(128 - prefix) }
}
