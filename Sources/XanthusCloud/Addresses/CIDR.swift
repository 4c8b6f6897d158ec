/// A block of IP addresses, such as `203.0.113.0/24` or `2001:db8::/32`.
///
/// Two spellings of the same block are equal, and printing gives the usual one (RFC 5952 for IPv6).
public struct CIDR: Sendable, Hashable {
    /// The version of the Internet Protocol.
    public enum Family: Sendable, Hashable {
        /// 32-bit addresses.
        case ipv4
        /// 128-bit addresses.
        case ipv6

        package var bits: Int { self == .ipv4 ? 32 : 128 }
    }

    /// The version of the addresses.
    public let family: Family
    /// How many leading bits are fixed.
    public let prefixLength: Int
    /// The first address.
    package let address: UInt128

    package init(_ family: Family, _ address: UInt128, prefixLength: Int) {
        self.family = family
        self.address = address
        self.prefixLength = prefixLength
    }

    /// Reads a block as clouds write it.
    ///
    /// - Throws: ``ConfigurationError`` for anything that clouds would refuse or read differently: a missing or
    ///   impossible prefix length, leading zeros, zone names, bits set behind the prefix.
    public init(_ text: String) throws(ConfigurationError) {
        let shown = String(text.prefix(60))
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let (family, address) = IPAddressText.read(parts[0]) else {
            throw ConfigurationError(
                "CIDR",
                rule: "'\(shown)' is no block of IP addresses.",
                nextStep: "Write it like 203.0.113.0/24 or 2001:db8::/32."
            )
        }
        guard parts.count == 2 else {
            throw ConfigurationError(
                "CIDR",
                rule: "'\(shown)' has no prefix length.",
                nextStep: "Write '\(shown)/\(family.bits)' for this one address."
            )
        }
        guard let length = IPAddressText.decimal(parts[1], maximum: family.bits) else {
            throw ConfigurationError(
                "CIDR",
                rule: "The prefix length of '\(shown)' is not between 0 and \(family.bits).",
                nextStep: "Write the number of leading bits that are fixed."
            )
        }
        let block = CIDR(family, address, prefixLength: length).masked
        guard block.address == address else {
            throw ConfigurationError(
                "CIDR",
                rule: "'\(shown)' sets bits behind its prefix.",
                nextStep: "Write '\(block)' for the block, or '\(parts[0])/\(family.bits)' for the one address."
            )
        }
        self = block
    }

    /// All IPv4 addresses: `0.0.0.0/0`.
    public static let allIPv4 = CIDR(.ipv4, 0, prefixLength: 0)
    /// All IPv6 addresses: `::/0`.
    public static let allIPv6 = CIDR(.ipv6, 0, prefixLength: 0)

    /// Whether every address of another block is in this one.
    public func contains(_ other: CIDR) -> Bool {
        family == other.family && prefixLength <= other.prefixLength
            && CIDR(family, other.address, prefixLength: prefixLength).masked.address == address
    }

    /// Whether some address is in both blocks.
    package func overlaps(_ other: CIDR) -> Bool { contains(other) || other.contains(self) }

    /// The block with the bits behind the prefix cleared.
    private var masked: CIDR {
        let free = UInt128(family.bits - prefixLength)
        return CIDR(family, free == 128 ? 0 : (address >> free) << free, prefixLength: prefixLength)
    }
}

extension CIDR: CustomStringConvertible {
    /// The block as clouds write it.
    public var description: String { "\(IPAddressText.text(family, address))/\(prefixLength)" }
}
