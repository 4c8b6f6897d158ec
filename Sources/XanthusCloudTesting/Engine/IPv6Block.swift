internal import Foundation

/// A block of IPv6 addresses in CIDR notation, of which no more is known than that it is one.
struct IPv6Block: Sendable, Hashable {
    /// Reads `2001:db8::/32`; bits beyond the prefix must be zero.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let prefix = Int(parts[1]), String(prefix) == parts[1], (0...128).contains(prefix)
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, String(parts[0]), &bytes) == 1 else { return nil }
        guard (prefix..<128).allSatisfy({ bytes[$0 / 8] & (0x80 >> UInt8($0 % 8)) == 0 }) else { return nil }
    }
}
