extension SimulatedRule {
    private static let python = "Oracle's Python SDK"

    static let rangeSize = SimulatedRule(
        "range-size",
        "IPv4 ranges of VCNs and subnets are from /16 to /30.",
        .documented,
        source: "\(python), create_vcn"
    )
    static let dnsLabel = SimulatedRule(
        "dns-label",
        "A DNS label of a VCN or subnet has at most 15 letters and digits, a letter first.",
        .documented,
        source: "docs.oracle.com, DNS in Your Virtual Cloud Network"
    )
    static let partOfVcn = SimulatedRule(
        "part-of-vcn",
        "What a subnet uses and what a route leads to belongs to the same VCN.",
        .documented,
        source: "docs.oracle.com, Overview of the Networking Service"
    )
    static let partSettled = SimulatedRule(
        "part-settled",
        "What is still being made, changed or deleted cannot be deleted.",
        .assumed
    )
    static let lastRange = SimulatedRule(
        "vcn-last-range",
        "The last IPv4 range of a VCN stays.",
        .assumed
    )
    static let privateRange6 = SimulatedRule(
        "vcn-ipv6-private",
        "Private IPv6 ranges are from fc00::/7, /48 to /64.",
        .documented,
        source: "docs.oracle.com, IPv6 Addresses"
    )
    static let rangesApart = SimulatedRule(
        "vcn-ranges-apart",
        "The ranges of a VCN do not overlap.",
        .documented,
        source: "\(python), create_vcn and add_vcn_cidr"
    )
    static let rangesPerVcn = SimulatedRule(
        "vcn-ranges-limit",
        "A VCN has at most 16 IPv4 ranges.",
        .assumed
    )
    static let rangeInUse = SimulatedRule(
        "range-in-use",
        "A range with a subnet or an address in it can be neither removed nor moved away.",
        .documented,
        source: "\(python), modify_vcn_cidr and remove_vcn_cidr"
    )
    static let oneOracleRange = SimulatedRule(
        "vcn-ipv6-once",
        "Oracle gives a VCN one IPv6 range, a /56.",
        .documented,
        source: "\(python), AddVcnIpv6CidrDetails"
    )
    static let ipv6NeedsSwitch = SimulatedRule(
        "vcn-ipv6-switch",
        "A VCN gets IPv6 ranges only where isIpv6Enabled is true.",
        .assumed
    )
    static let vcnEmpty = SimulatedRule(
        "vcn-empty",
        "A VCN is deleted only when nothing is left in it but what came with it.",
        .documented,
        source: "\(python), delete_vcn"
    )
    static let vcnGateway = SimulatedRule(
        "vcn-gateway",
        "A VCN with a gateway cannot be deleted, and the answer does not name the gateway.",
        .observed,
        source: "oci-cli #1108"
    )
    static let subnetWithinVcn = SimulatedRule(
        "subnet-within-vcn",
        "A subnet's ranges lie within one of its VCN's.",
        .documented,
        source: "\(python), UpdateSubnetDetails.cidr_block"
    )
    static let subnetsApart = SimulatedRule(
        "subnets-apart",
        "Subnets of a VCN do not overlap.",
        .documented,
        source: "docs.oracle.com, VCNs and Subnets"
    )
    static let subnet6Size = SimulatedRule(
        "subnet-ipv6-size",
        "IPv6 ranges of subnets are /64.",
        .documented,
        source: "\(python), CreateSubnetDetails.ipv6_cidr_block"
    )
    static let subnetResize = SimulatedRule(
        "subnet-resize",
        "A subnet's new range begins where the old one begins, and has room for all addresses in use.",
        .documented,
        source: "\(python), UpdateSubnetDetails.cidr_block"
    )
    static let subnetEmpty = SimulatedRule(
        "subnet-empty",
        "A subnet that a VNIC or an address is in cannot be deleted.",
        .observed,
        source: "terraform-provider-oci #660 and #2185"
    )
    static let subnetLabelUnique = SimulatedRule(
        "subnet-label-unique",
        "A subnet's DNS label is unique in its VCN.",
        .documented,
        source: "\(python), CreateSubnetDetails.dns_label"
    )
    static let listsPerSubnet = SimulatedRule(
        "security-lists-per-subnet",
        "A subnet has at most five security lists.",
        .assumed
    )
    static let defaultsStay = SimulatedRule(
        "defaults-stay",
        "The route table, security list and DHCP options that came with a VCN cannot be deleted by themselves.",
        .documented,
        source: "\(python), create_vcn"
    )
    static let partUnused = SimulatedRule(
        "part-unused",
        "A route table, security list or set of DHCP options that a subnet uses cannot be deleted.",
        .documented,
        source: "\(python), delete_route_table, delete_security_list and delete_dhcp_options"
    )
    static let gatewayUnrouted = SimulatedRule(
        "gateway-unrouted",
        "A gateway that a route leads to cannot be deleted.",
        .documented,
        source: "\(python), delete_internet_gateway and delete_nat_gateway"
    )
    static let oneInternetGateway = SimulatedRule(
        "internet-gateway-once",
        "A VCN has at most one internet gateway.",
        .assumed
    )
    static let oneNATGateway = SimulatedRule(
        "nat-gateway-once",
        "A VCN has at most one NAT gateway.",
        .assumed
    )
    static let natAddressFree = SimulatedRule(
        "nat-gateway-address",
        "A NAT gateway takes a reserved public IP that nobody has.",
        .assumed
    )
    static let routesPerTable = SimulatedRule(
        "routes-per-table",
        "A route table has at most 200 rules.",
        .assumed
    )
    static let routesApart = SimulatedRule(
        "routes-apart",
        "A route table has one rule for a destination.",
        .assumed
    )
    static let dhcpNeedsDNS = SimulatedRule(
        "dhcp-dns",
        "A set of DHCP options says whom to ask for names.",
        .assumed
    )
    static let dhcpServers = SimulatedRule(
        "dhcp-servers",
        "CustomDnsServer comes with one to three servers.",
        .documented,
        source: "\(python), DhcpDnsOption"
    )
    static let dhcpSearchDomain = SimulatedRule(
        "dhcp-search-domain",
        "A search domain option has exactly one name.",
        .documented,
        source: "\(python), DhcpSearchDomainOption"
    )
}

extension SimulatedRule {
    static let rulesPerList = SimulatedRule(
        "rules-per-list",
        "A security list has at most 200 rules each way.",
        .assumed
    )
    static let rulesPerCall = SimulatedRule(
        "nsg-rules-per-call",
        "A call adds at most 25 rules to a network security group.",
        .documented,
        source: "\(python), add_network_security_group_security_rules"
    )
    static let rulesPerGroup = SimulatedRule(
        "nsg-rules-limit",
        "A network security group has at most 120 rules, both ways together.",
        .assumed
    )
    static let groupEmpty = SimulatedRule(
        "nsg-empty",
        "A network security group that a VNIC is in cannot be deleted.",
        .documented,
        source: "\(python), delete_network_security_group"
    )
    static let groupsOfVcn = SimulatedRule(
        "nsg-of-vcn",
        "A VNIC is in network security groups of its own VCN.",
        .documented,
        source: "docs.oracle.com, Network Security Groups"
    )
    static let ruleProtocol = SimulatedRule(
        "rule-protocol",
        "A rule's protocol is \"all\" or a number from 0 to 255.",
        .documented,
        source: "\(python), AddSecurityRuleDetails.protocol"
    )
    static let rulePeer = SimulatedRule(
        "rule-peer",
        "A rule's far end is a CIDR; in a group also a group of the same VCN.",
        .documented,
        source: "\(python), AddSecurityRuleDetails.source"
    )
    static let ruleOptions = SimulatedRule(
        "rule-options",
        "TCP, UDP and ICMP options come with their own protocol.",
        .documented,
        source: "\(python), AddSecurityRuleDetails"
    )
    static let rulePorts = SimulatedRule(
        "rule-ports",
        "Ports are from 1 to 65535, the first not above the last.",
        .documented,
        source: "\(python), PortRange"
    )
}

extension OCINetworks {
    /// The rules about networks, subnets, gateways, route tables and DHCP options.
    static let vcnRules: [SimulatedRule] = [
        .dnsLabel, .partOfVcn, .partSettled, .lastRange, .privateRange6, .rangeSize, .rangesApart, .rangesPerVcn,
        .rangeInUse, .oneOracleRange, .ipv6NeedsSwitch, .vcnEmpty,
        .vcnGateway, .subnetWithinVcn, .subnetsApart, .subnet6Size, .subnetResize, .subnetEmpty, .subnetLabelUnique,
        .listsPerSubnet, .defaultsStay, .partUnused, .gatewayUnrouted, .oneInternetGateway, .oneNATGateway,
        .natAddressFree, .routesPerTable, .routesApart, .dhcpNeedsDNS, .dhcpServers, .dhcpSearchDomain,
    ]

    /// The rules about what security lists and groups let through.
    static let ruleRules: [SimulatedRule] = [
        .rulesPerList, .rulesPerCall, .rulesPerGroup, .groupEmpty, .groupsOfVcn, .ruleProtocol, .rulePeer,
        .ruleOptions, .rulePorts,
    ]
}
