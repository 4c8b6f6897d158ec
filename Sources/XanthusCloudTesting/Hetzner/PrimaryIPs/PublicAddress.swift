/// A public address of a simulated project: one IPv4 address or a /64 network of IPv6 addresses.
struct PublicAddress: Sendable, Hashable {
    enum Version: String, Sendable, CaseIterable, CustomStringConvertible {
        case ipv4
        case ipv6

        var description: String { rawValue }
    }

    let version: Version
    let text: String

    /// Whether a single address is this one, or in this network.
    func contains(_ address: String) -> Bool {
        switch version {
        case .ipv4: address == text
        case .ipv6: IPv6Block.address(address).map { IPv6Block(text)?.contains($0) ?? false } ?? false
        }
    }

    /// What leads back, as the API shows it: an IPv4 address has a name from the start, IPv6 addresses have none.
    func dnsPointers(_ chosen: [String: String]) -> [JSON] {
        let names = version == .ipv4 ? [text: chosen[text] ?? standardName] : chosen
        return names.sorted { $0.key < $1.key }.map { ["ip": .string($0.key), "dns_ptr": .string($0.value)] }
    }

    /// Makes the change of one name that a body asks for; null means the name from the start, or none.
    func changeDNSPointers(_ chosen: inout [String: String], _ fields: HetznerFields) throws(HetznerRefusal) {
        let ip = try fields.required("ip")
        guard contains(ip) else { throw fields.invalid("ip", "is not an address of this resource") }
        let name = try fields.string("dns_ptr")
        guard name.map({ (1...253).contains($0.utf8.count) && !$0.contains(" ") }) ?? true else {
            throw fields.invalid("dns_ptr", "must be a valid domain name")
        }
        chosen[version == .ipv4 ? ip : IPv6Block.address(ip).map(IPv6Block.text) ?? ip] = name
    }

    private var standardName: String {
        "static.\(text.split(separator: ".").reversed().joined(separator: ".")).clients.your-server.de"
    }
}

extension HetznerWorld {
    /// An address that nothing has.
    mutating func freeAddress(_ version: PublicAddress.Version) throws(HetznerRefusal) -> PublicAddress {
        guard let address = addresses.take(version) else {
            throw HetznerRefusal(
                status: 412,
                code: "resource_unavailable",
                message: "there is no free public address"
            )
        }
        return address
    }
}
