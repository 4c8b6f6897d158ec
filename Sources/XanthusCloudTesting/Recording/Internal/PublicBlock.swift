internal import XanthusCloud

/// A public IP address, or a block of them that is small enough to tell whose it is.
struct PublicBlock: Hashable {
    /// Every address of these is private, of this machine or link, of a provider's inner network, or nobody's.
    private static let sharedIPv4 = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
        "224.0.0.0/3",
    ].compactMap { try? CIDR($0) }
    private static let publicIPv6 = try? CIDR("2000::/3")
    /// Blocks beyond these say nothing about anybody.
    private static let widestIPv4 = 16
    private static let widestIPv6 = 32

    let family: CIDR.Family
    let address: UInt128
    let prefixLength: Int
    /// Whether the prefix is written down.
    let isBlock: Bool

    /// Reads an address such as `203.0.113.5` or a block such as `2001:db8::/64`, bits behind the prefix or not.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let single = try? CIDR("\(parts[0])/\(parts[0].contains(":") ? 128 : 32)") else {
            return nil
        }
        family = single.family
        address = single.address
        isBlock = parts.count == 2
        guard let length = isBlock ? Int(parts[1]) : family.bits, (0...family.bits).contains(length) else { return nil }
        prefixLength = length
        switch family {
        case .ipv4:
            guard length >= Self.widestIPv4, !Self.sharedIPv4.contains(where: { $0.contains(single) }) else {
                return nil
            }
        case .ipv6:
            guard length > Self.widestIPv6, Self.publicIPv6?.contains(single) == true else { return nil }
        }
    }
}
