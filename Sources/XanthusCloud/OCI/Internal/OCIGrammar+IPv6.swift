internal import Foundation

extension OCIGrammar {
    /// The prefix of IPv6 ranges of subnets, as the API reference of `ipv6CidrBlock` has it.
    static let subnetPrefix6 = 64...64
    /// The prefixes of IPv6 ranges of networks: Oracle's own are /56, private ones /48 to /64 (docs.oracle.com, IPv6
    /// Addresses).
    static let networkPrefixes6 = 48...64

    /// Checks an IPv6 range: `2001:db8::/56`, without bits beyond the prefix.
    ///
    /// - Parameter isPrivate: Whether it must be of the unique local addresses, `fc00::/7` (RFC 4193).
    static func check(
        range6 text: String?,
        prefixes: ClosedRange<Int>,
        isPrivate: Bool = false,
        field: String
    ) throws(ConfigurationError) {
        guard let text else { return }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let prefix = parts.count == 2 ? number(parts[1], upTo: 128) : nil
        guard let address = address6(parts[0]), let prefix else {
            throw ConfigurationError(
                field,
                rule: "'\(text.prefix(50))' is no IPv6 range.",
                nextStep: "Write an address, a slash and a prefix, such as 2001:db8:0:1::/64."
            )
        }
        guard prefixes.contains(prefix) else {
            throw ConfigurationError(
                field,
                rule: prefixes.count == 1
                    ? "The IPv6 range of a subnet has a prefix of /\(prefixes.lowerBound), not /\(prefix)."
                    : "The IPv6 range of a network has a prefix of /\(prefixes.lowerBound) to /\(prefixes.upperBound), "
                        + "not /\(prefix).",
                nextStep: "Choose a range of such a size."
            )
        }
        guard address & (UInt128.max >> UInt128(prefix)) == 0 else {
            throw ConfigurationError(
                field,
                rule: "'\(text.prefix(50))' has bits beyond its prefix.",
                nextStep: "Give the first address of the range."
            )
        }
        guard !isPrivate || address >> 121 == 0xFC >> 1 else {
            throw ConfigurationError(
                field,
                rule: "'\(text.prefix(50))' is not private: private IPv6 ranges are from fc00::/7.",
                nextStep: "Choose one such as fd00:1234::/48, or let Oracle choose a public one."
            )
        }
    }

    static func address6(_ text: Substring) -> UInt128? {
        // The C function reads as far as a NUL.
        guard text.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit || $0 == 0x3A || $0 == 0x2E }) else {
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, String(text), &bytes) == 1 else { return nil }
        return bytes.reduce(0) { $0 << 8 | UInt128($1) }
    }
}
