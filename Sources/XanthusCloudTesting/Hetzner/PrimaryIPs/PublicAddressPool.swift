/// The public addresses that nothing has: of the blocks for documentation (RFC 5737, RFC 3849) or benchmarks (RFC 2544),
/// so that they are nobody's. The lowest is handed out first.
struct PublicAddressPool: Sendable {
    private static let blocks = ["198.51.100.0/24", "198.19.0.0/16"].compactMap(IPv4Block.init)

    /// What has not been handed out yet, by its place in the order.
    private var next: [PublicAddress.Version: Int] = [:]
    /// What has come back, by its place.
    private var returned: [PublicAddress.Version: SharedTree<Int, PublicAddress>] = [:]
    private var places: SharedTree<String, Int> = [:]

    /// Hands out an address; `nil` if there is none left.
    mutating func take(_ version: PublicAddress.Version) -> PublicAddress? {
        if let (place, address) = returned[version]?.first {
            returned[version]?[place] = nil
            return address
        }
        let place = next[version, default: 0]
        guard let text = Self.text(version, place) else { return nil }
        next[version] = place + 1
        places[text] = place
        return PublicAddress(version: version, text: text)
    }

    /// Takes back an address that nothing has any more.
    mutating func give(back address: PublicAddress) {
        guard let place = places[address.text] else { return }
        returned[address.version, default: [:]][place] = address
    }

    /// The address at a place in the order; never a block's first or last.
    private static func text(_ version: PublicAddress.Version, _ place: Int) -> String? {
        if version == .ipv6 { return place < 0xFFFF ? "2001:db8:\(String(place + 1, radix: 16))::/64" : nil }
        var place = place
        for block in blocks {
            let size = Int(block.last - block.base) - 1
            if place < size { return IPv4Block.text(block.base + 1 + UInt32(place)) }
            place -= size
        }
        return nil
    }
}
