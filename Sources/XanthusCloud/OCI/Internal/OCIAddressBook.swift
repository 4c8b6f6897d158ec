internal import struct Foundation.Date

/// The addresses of all instances of a compartment, read by lists alone: so many calls as there are pages and subnets,
/// however many instances there are.
///
/// Oracle has no list of network cards, which know their addresses, but lists of the addresses, which know their cards.
struct OCIAddressBook: Sendable {
    private let cards: [String: String]
    private let privateIPs: [String: OCI.PrivateIp]
    private let publicIPs: [String: String]
    private let ipv6s: [String: String]

    /// Puts lists together.
    init(
        attachments: [OCI.VnicAttachment],
        privateIPs: [OCI.PrivateIp],
        publicIPs: [OCI.PublicIp],
        ipv6s: [OCI.Ipv6]
    ) {
        cards = Dictionary(grouping: attachments.filter(\.isAttached), by: \.instanceId)
            .compactMapValues { $0.min { $0.age < $1.age }?.vnicId }
        let primary = privateIPs.filter { $0.isPrimary == true }.compactMap { ip in ip.vnicId.map { ($0, ip) } }
        self.privateIPs = Dictionary(primary) { first, _ in first }
        let assigned = publicIPs.filter { $0.lifecycleState == .assigned }
            .compactMap { ip in (ip.assignedEntityId ?? ip.privateIpId).flatMap { id in ip.ipAddress.map { (id, $0) } }
            }
        self.publicIPs = Dictionary(assigned) { first, _ in first }
        let known = ipv6s.sorted { ($0.timeCreated ?? .distantPast, $0.id) < ($1.timeCreated ?? .distantPast, $1.id) }
            .compactMap { ip in ip.vnicId.flatMap { id in ip.ipAddress.map { (id, $0) } } }
        self.ipv6s = Dictionary(known) { first, _ in first }
    }

    /// The addresses of an instance's first network card.
    subscript(instance: String) -> OCIAddresses {
        guard let card = cards[instance] else { return OCIAddresses() }
        let privateIP = privateIPs[card]
        return OCIAddresses(
            publicIPv4: privateIP.flatMap { publicIPs[$0.id] },
            publicIPv6: ipv6s[card],
            privateIPv4: privateIP?.ipAddress
        )
    }
}

/// The addresses of an instance.
struct OCIAddresses: Sendable {
    var publicIPv4: String?
    var publicIPv6: String?
    var privateIPv4: String?
}

extension OCIAddresses {
    /// Those of a network card.
    init(_ vnic: OCI.Vnic) {
        self.init(
            publicIPv4: vnic.publicIp,
            publicIPv6: vnic.ipv6Addresses?.first,
            privateIPv4: vnic.privateIp
        )
    }
}

extension OCI.VnicAttachment {
    /// Whether its network card is there.
    var isAttached: Bool { lifecycleState == .attached && vnicId != nil }
    /// The card that came with the instance was attached first.
    fileprivate var age: (Date, String) { (timeCreated ?? .distantPast, id) }
}
