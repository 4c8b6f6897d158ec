extension SimulatedRule {
    static let hostname = SimulatedRule(
        "hostname",
        "A host name is a label of RFC 1123: 63 letters, digits and hyphens at most, a letter first.",
        .documented,
        source: "Oracle's Python SDK, CreatePrivateIpDetails.hostname_label"
    )
    static let nameNeedsLabel = SimulatedRule(
        "name-needs-label",
        "A host name needs a subnet with a DNS label, and that a VCN with one.",
        .documented,
        source: "docs.oracle.com, DNS in Your Virtual Cloud Network"
    )
    static let addressOfSubnet = SimulatedRule(
        "address-of-subnet",
        "An address is one of its subnet's, but none of the first two or the last.",
        .documented,
        source: "docs.oracle.com, VCNs and Subnets"
    )
    static let addressFree = SimulatedRule(
        "address-free",
        "Nobody else in the subnet has an address that is wished for.",
        .documented,
        source: "Oracle's Python SDK, CreatePrivateIpDetails.ip_address"
    )
    static let publicIPNeedsVnic = SimulatedRule(
        "public-ip-needs-vnic",
        "A private IP without a VNIC gets no public IP.",
        .assumed
    )
    static let subnetDomain = SimulatedRule(
        "subnet-domain",
        "Instances join subnets of their own availability domain, or regional ones.",
        .documented,
        source: "docs.oracle.com, VCNs and Subnets"
    )
    static let hostnameUnique = SimulatedRule(
        "hostname-unique",
        "A host name is unique among all private IPs of a subnet; case does not count.",
        .documented,
        source: "Oracle's Python SDK, CreatePrivateIpDetails.hostname_label"
    )
    static let primaryPrivateIPStays = SimulatedRule(
        "private-ip-primary",
        "The primary private IP of a VNIC can be neither changed nor deleted by itself.",
        .documented,
        source: "Oracle's Python SDK, update_private_ip and delete_private_ip"
    )
    static let privateIPLimit = SimulatedRule(
        "private-ip-limit",
        "A VNIC has at most 33 private IPs: the primary one and 32 beside it.",
        .assumed
    )
    static let ipv6Limit = SimulatedRule(
        "ipv6-limit",
        "A VNIC has at most 32 IPv6s.",
        .assumed
    )
    static let addressFilter = SimulatedRule(
        "address-filter",
        "Private IPs and IPv6s are listed by VNIC, by subnet, or by subnet and address.",
        .documented,
        source: "Oracle's Python SDK, list_private_ips and list_ipv6s"
    )
    static let addressWithoutVnic = SimulatedRule(
        "address-without-vnic",
        "A private IP or IPv6 without a VNIC is a reserved one.",
        .assumed
    )
    static let addressMovesInSubnet = SimulatedRule(
        "address-moves-in-subnet",
        "A secondary private IP or an IPv6 moves only to a VNIC of the same subnet.",
        .documented,
        source: "Oracle's Python SDK, UpdatePrivateIpDetails.vnic_id"
    )
    static let ephemeralNeedsPrimary = SimulatedRule(
        "public-ip-ephemeral-primary",
        "An ephemeral public IP is assigned to the primary private IP of a VNIC.",
        .documented,
        source: "Oracle's Python SDK, create_public_ip"
    )
    static let ephemeralStays = SimulatedRule(
        "public-ip-ephemeral-stays",
        "An ephemeral public IP is neither moved nor unassigned, only deleted.",
        .documented,
        source: "Oracle's Python SDK, update_public_ip"
    )
    static let onePublicIPEach = SimulatedRule(
        "public-ip-one-each",
        "A private IP has at most one public IP that is ASSIGNING or ASSIGNED.",
        .documented,
        source: "Oracle's Python SDK, create_public_ip and update_public_ip"
    )
    static let natAddressStays = SimulatedRule(
        "public-ip-nat-stays",
        "The public IP that Oracle gave a NAT gateway goes with the gateway.",
        .documented,
        source: "Oracle's Python SDK, delete_public_ip"
    )
    static let natAddressInUse = SimulatedRule(
        "public-ip-nat-in-use",
        "A reserved public IP that a NAT gateway has can be neither deleted nor taken from it: 409 Conflict.",
        .assumed
    )
    static let publicIPScope = SimulatedRule(
        "public-ip-scope",
        "Public IPs are listed by scope: REGION without an availability domain, AVAILABILITY_DOMAIN with one.",
        .documented,
        source: "Oracle's Python SDK, list_public_ips"
    )
    static let privateSubnet = SimulatedRule(
        "subnet-private",
        "A subnet that prohibits public IPs has none.",
        .documented,
        source: "Oracle's Python SDK, CreateSubnetDetails.prohibit_public_ip_on_vnic"
    )
    static let groupsPerVnic = SimulatedRule(
        "nsg-per-vnic",
        "A VNIC is in at most five network security groups.",
        .assumed
    )
}

extension OCINetworks {
    /// The rules about addresses.
    static let addressRules: [SimulatedRule] = [
        .hostname, .nameNeedsLabel, .addressOfSubnet, .addressFree, .publicIPNeedsVnic, .subnetDomain, .hostnameUnique,
        .primaryPrivateIPStays, .privateIPLimit, .ipv6Limit, .addressFilter, .addressWithoutVnic,
        .addressMovesInSubnet, .ephemeralNeedsPrimary, .ephemeralStays, .onePublicIPEach, .natAddressStays,
        .natAddressInUse,
        .publicIPScope, .privateSubnet, .groupsPerVnic,
    ]
}
