package import XanthusCloud

extension OCISamples {
    /// Those of networks and addresses.
    package static let network = NetworkSamples.all
}

/// The samples of networks, and what those of addresses share with them.
enum NetworkSamples {
    static let all: [any OCI.Operation] =
        vcns + subnets + gateways + tables + groups + privateAddresses + publicAddresses

    static let compartment = "ocid1.compartment.oc1..c"
    private static let vcn = "ocid1.vcn.oc1.phx.v"
    static let subnet = "ocid1.subnet.oc1.phx.s"
    static let vnic = "ocid1.vnic.oc1.phx.n"
    static let etag = "etag"
    static let token = "token"
    static let tags = ["xanthus:owner": "blog"]

    /// What lets a list's every choice be seen.
    private static let filter = made(OCI.NetworkFilter(compartmentId: compartment)) {
        $0.vcnId = vcn
        $0.displayName = "name"
        $0.lifecycleState = .available
        $0.sortBy = .displayName
        $0.sortOrder = .ascending
    }

    private static let vcns: [any OCI.Operation] = [
        OCI.CreateVcn(
            made(.init(compartmentId: compartment, cidrBlocks: ["10.0.0.0/16", "10.1.0.0/16"])) {
                $0.displayName = "net"
                $0.dnsLabel = "net"
                $0.isIpv6Enabled = true
                $0.isOracleGuaAllocationEnabled = true
                $0.ipv6PrivateCidrBlocks = ["fd00:1::/48"]
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetVcn(id: vcn),
        paged(
            made(OCI.ListVcns(compartmentId: compartment, displayName: "net", lifecycleState: .available)) {
                $0.sortBy = .displayName
                $0.sortOrder = .descending
            }
        ),
        OCI.UpdateVcn(
            id: vcn,
            made(.init()) {
                $0.displayName = "net"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.AddVcnCidr(id: vcn, .init(cidrBlock: "10.2.0.0/16"), retryToken: token, ifMatch: etag),
        OCI.ModifyVcnCidr(
            id: vcn,
            .init(originalCidrBlock: "10.2.0.0/16", newCidrBlock: "10.3.0.0/16"),
            retryToken: token,
            ifMatch: etag
        ),
        OCI.RemoveVcnCidr(id: vcn, .init(cidrBlock: "10.2.0.0/16"), retryToken: token, ifMatch: etag),
        OCI.AddIpv6VcnCidr(
            id: vcn,
            made(.init()) {
                $0.ipv6PrivateCidrBlock = "fd00:2::/48"
                $0.isOracleGuaAllocationEnabled = false
            },
            retryToken: token,
            ifMatch: etag
        ),
        OCI.RemoveIpv6VcnCidr(id: vcn, .init(ipv6CidrBlock: "2001:db8::/56"), retryToken: token, ifMatch: etag),
        OCI.DeleteVcn(id: vcn, ifMatch: etag),
    ]

    private static let subnets: [any OCI.Operation] = [
        OCI.CreateSubnet(
            made(.init(compartmentId: compartment, vcnId: vcn, cidrBlock: "10.0.1.0/24")) {
                $0.displayName = "subnet"
                $0.dnsLabel = "subnet"
                $0.availabilityDomain = "Uocm:PHX-AD-1"
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.securityListIds = ["ocid1.securitylist.oc1.phx.l"]
                $0.dhcpOptionsId = "ocid1.dhcpoptions.oc1.phx.d"
                $0.ipv6CidrBlock = "2001:db8::/64"
                $0.ipv6CidrBlocks = ["2001:db8::/64"]
                $0.prohibitPublicIpOnVnic = true
                $0.prohibitInternetIngress = true
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetSubnet(id: subnet),
        paged(OCI.ListSubnets(filter)),
        OCI.UpdateSubnet(
            id: subnet,
            made(.init()) {
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.securityListIds = ["ocid1.securitylist.oc1.phx.l"]
                $0.dhcpOptionsId = "ocid1.dhcpoptions.oc1.phx.d"
                $0.cidrBlock = "10.0.1.0/25"
                $0.ipv6CidrBlock = "2001:db8::/64"
                $0.ipv6CidrBlocks = ["2001:db8::/64"]
                $0.displayName = "subnet"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.AddIpv6SubnetCidr(id: subnet, .init(ipv6CidrBlock: "2001:db8::/64"), retryToken: token, ifMatch: etag),
        OCI.RemoveIpv6SubnetCidr(id: subnet, .init(ipv6CidrBlock: "2001:db8::/64"), retryToken: token, ifMatch: etag),
        OCI.DeleteSubnet(id: subnet, ifMatch: etag),
    ]

    private static let gateways: [any OCI.Operation] = [
        OCI.CreateInternetGateway(
            made(.init(compartmentId: compartment, vcnId: vcn)) {
                $0.isEnabled = false
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "gateway"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetInternetGateway(id: "ocid1.internetgateway.oc1.phx.g"),
        paged(OCI.ListInternetGateways(filter)),
        OCI.UpdateInternetGateway(
            id: "ocid1.internetgateway.oc1.phx.g",
            made(.init()) {
                $0.isEnabled = true
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "gateway"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeleteInternetGateway(id: "ocid1.internetgateway.oc1.phx.g", ifMatch: etag),
        OCI.CreateNatGateway(
            made(.init(compartmentId: compartment, vcnId: vcn)) {
                $0.blockTraffic = true
                $0.publicIpId = "ocid1.publicip.oc1.phx.a"
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "nat"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetNatGateway(id: "ocid1.natgateway.oc1.phx.g"),
        paged(OCI.ListNatGateways(filter)),
        OCI.UpdateNatGateway(
            id: "ocid1.natgateway.oc1.phx.g",
            made(.init()) {
                $0.blockTraffic = false
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "nat"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeleteNatGateway(id: "ocid1.natgateway.oc1.phx.g", ifMatch: etag),
    ]

    private static let route = made(
        OCI.RouteRule(to: "0.0.0.0/0", via: "ocid1.internetgateway.oc1.phx.g", description: "out")
    ) { $0.routeType = "STATIC" }

    private static let ingress: [OCI.IngressRule] = [
        made(OCI.IngressRule("6", from: "0.0.0.0/0", description: "SSH")) {
            $0.tcpOptions = ports
            $0.isStateless = true
        },
        made(OCI.IngressRule("17", from: "0.0.0.0/0")) { $0.udpOptions = ports },
        made(OCI.IngressRule("1", from: "0.0.0.0/0")) { $0.icmpOptions = OCI.IcmpOptions(type: 3, code: 4) },
    ]

    private static let egress: [OCI.EgressRule] = [
        made(OCI.EgressRule("6", to: "0.0.0.0/0", description: "out")) {
            $0.tcpOptions = ports
            $0.isStateless = true
        },
        made(OCI.EgressRule("17", to: "0.0.0.0/0")) { $0.udpOptions = ports },
        made(OCI.EgressRule("1", to: "0.0.0.0/0")) { $0.icmpOptions = OCI.IcmpOptions(type: 3, code: 4) },
    ]

    private static let ports = made(OCI.PortOptions(destination: 22...23)) {
        $0.sourcePortRange = OCI.PortRange(min: 1_024, max: 65_535)
    }

    private static let tables: [any OCI.Operation] = [
        OCI.CreateRouteTable(
            made(.init(compartmentId: compartment, vcnId: vcn, routeRules: [route])) {
                $0.displayName = "routes"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetRouteTable(id: "ocid1.routetable.oc1.phx.r"),
        paged(OCI.ListRouteTables(filter)),
        OCI.UpdateRouteTable(
            id: "ocid1.routetable.oc1.phx.r",
            made(.init()) {
                $0.routeRules = [route]
                $0.displayName = "routes"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeleteRouteTable(id: "ocid1.routetable.oc1.phx.r", ifMatch: etag),
        OCI.CreateSecurityList(
            made(
                .init(
                    compartmentId: compartment,
                    vcnId: vcn,
                    ingressSecurityRules: ingress,
                    egressSecurityRules: egress
                )
            ) {
                $0.displayName = "rules"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetSecurityList(id: "ocid1.securitylist.oc1.phx.l"),
        paged(OCI.ListSecurityLists(filter)),
        OCI.UpdateSecurityList(
            id: "ocid1.securitylist.oc1.phx.l",
            made(.init()) {
                $0.ingressSecurityRules = ingress
                $0.egressSecurityRules = egress
                $0.displayName = "rules"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeleteSecurityList(id: "ocid1.securitylist.oc1.phx.l", ifMatch: etag),
        OCI.CreateDhcpOptions(
            made(.init(compartmentId: compartment, vcnId: vcn, options: dhcp)) {
                $0.domainNameType = .customDomain
                $0.displayName = "options"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetDhcpOptions(id: "ocid1.dhcpoptions.oc1.phx.d"),
        paged(OCI.ListDhcpOptions(filter)),
        OCI.UpdateDhcpOptions(
            id: "ocid1.dhcpoptions.oc1.phx.d",
            made(.init()) {
                $0.options = [.oracleDNS]
                $0.domainNameType = .vcnDomain
                $0.displayName = "options"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeleteDhcpOptions(id: "ocid1.dhcpoptions.oc1.phx.d", ifMatch: etag),
    ]

    private static let dhcp: [OCI.DhcpOption] = [.dns(["192.0.2.53"]), .searchDomain("example.com")]

    private static let rules: [OCI.SecurityRule] = [
        made(OCI.SecurityRule("6", from: "0.0.0.0/0", description: "SSH")) {
            $0.id = "04ABEC"
            $0.tcpOptions = ports
            $0.isStateless = true
        },
        made(OCI.SecurityRule("17", from: group, .networkSecurityGroup)) {
            $0.id = "04ABED"
            $0.udpOptions = ports
        },
        made(OCI.SecurityRule("1", to: "0.0.0.0/0", description: "out")) {
            $0.id = "04ABEE"
            $0.icmpOptions = OCI.IcmpOptions(type: 3, code: 4)
            $0.isStateless = false
        },
    ]

    private static let group = "ocid1.networksecuritygroup.oc1.phx.g"

    private static let groups: [any OCI.Operation] = [
        OCI.CreateNetworkSecurityGroup(
            made(.init(compartmentId: compartment, vcnId: vcn)) {
                $0.displayName = "group"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetNetworkSecurityGroup(id: group),
        paged(OCI.ListNetworkSecurityGroups(filter)),
        OCI.UpdateNetworkSecurityGroup(
            id: group,
            made(.init()) {
                $0.displayName = "group"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeleteNetworkSecurityGroup(id: group, ifMatch: etag),
        OCI.AddNetworkSecurityGroupSecurityRules(id: group, rules),
        OCI.UpdateNetworkSecurityGroupSecurityRules(id: group, rules),
        OCI.RemoveNetworkSecurityGroupSecurityRules(id: group, ["04ABEC"]),
        paged(
            made(OCI.ListNetworkSecurityGroupSecurityRules(id: group, direction: .ingress)) {
                $0.sortBy = .timeCreated
                $0.sortOrder = .ascending
            }
        ),
        paged(
            made(OCI.ListNetworkSecurityGroupVnics(id: group)) {
                $0.sortBy = .timeAssociated
                $0.sortOrder = .ascending
            }
        ),
    ]
}
