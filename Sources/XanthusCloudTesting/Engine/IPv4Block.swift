/// A block of IPv4 addresses in CIDR notation.
struct IPv4Block: Sendable, Hashable, CustomStringConvertible {
    let base: UInt32
    let prefix: Int

    /// Reads `10.0.0.0/16`; bits beyond the prefix must be zero.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = Self.address(parts[0]), let prefix = Int(parts[1]),
            String(prefix) == parts[1], (0...32).contains(prefix), address & ~Self.mask(prefix) == 0
        else { return nil }
        base = address
        self.prefix = prefix
    }

    /// The address that a block would begin with which is right but for bits beyond its prefix.
    static func base(of text: String) -> String? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = Self.address(parts[0]), let prefix = Int(parts[1]),
            (0...32).contains(prefix)
        else { return nil }
        return Self.text(address & mask(prefix))
    }

    var last: UInt32 { base | ~Self.mask(prefix) }
    var description: String { "\(Self.text(base))/\(prefix)" }

    func contains(_ address: UInt32) -> Bool { (base...last).contains(address) }
    func contains(_ other: IPv4Block) -> Bool { contains(other.base) && contains(other.last) }
    func overlaps(_ other: IPv4Block) -> Bool { base <= other.last && other.base <= last }

    /// The addresses that Oracle hands out: all but the first two (network, router) and the last (broadcast).
    var assignable: Range<UInt32> { last - base < 3 ? base..<base : (base + 2)..<last }

    static func address(_ text: some StringProtocol) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard let byte = UInt8(part), String(byte) == part else { return nil }
            address = address << 8 | UInt32(byte)
        }
        return address
    }

    static func text(_ address: UInt32) -> String {
        [24, 16, 8, 0].map { String(address >> $0 & 0xFF) }.joined(separator: ".")
    }

    private static func mask(_ prefix: Int) -> UInt32 { prefix == 0 ? 0 : ~0 << (32 - UInt32(prefix)) }
}
