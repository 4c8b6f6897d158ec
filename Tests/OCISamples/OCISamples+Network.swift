package import XanthusCloud

extension OCISamples {
    /// Those of networks and addresses.
    package static let network: [any OCI.Operation] =
        vcns + subnets + gateways + tables + privateAddresses + publicAddresses

    private static let compartment = "ocid1.compartment.oc1..c"
    private static let vcn = "ocid1.vcn.oc1.phx.v"
    private static let subnet = "ocid1.subnet.oc1.phx.s"
    private static let vnic = "ocid1.vnic.oc1.phx.n"
    private static let etag = "etag"
    private static let token = "token"
    private static let tags = ["xanthus:owner": "blog"]

    /// The value after some changes.
    private static func made<Value>(_ value: Value, _ body: (inout Value) -> Void) -> Value {
        var value = value
        body(&value)
        return value
    }

    /// The second page.
    private static func paged<List: OCI.ListOperation>(_ list: List) -> List { made(list) { $0.page = "2" } }

    private static let vcns: [any OCI.Operation] = [
        OCI.CreateVcn(
            made(.init(compartmentId: compartment, cidrBlocks: ["10.0.0.0/16", "10.1.0.0/16"])) {
                $0.displayName = "net"
                $0.dnsLabel = "net"
                $0.isIpv6Enabled = true
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetVcn(id: vcn),
        paged(OCI.ListVcns(compartmentId: compartment, displayName: "net", lifecycleState: .available)),
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
                $0.prohibitPublicIpOnVnic = true
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetSubnet(id: subnet),
        paged(
            OCI.ListSubnets(
                compartmentId: compartment,
                vcnId: vcn,
                displayName: "subnet",
                lifecycleState: .available
            )
        ),
        OCI.DeleteSubnet(id: subnet, ifMatch: etag),
    ]

    private static let gateways: [any OCI.Operation] = [
        OCI.CreateInternetGateway(
            made(.init(compartmentId: compartment, vcnId: vcn)) {
                $0.isEnabled = false
                $0.displayName = "gateway"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetInternetGateway(id: "ocid1.internetgateway.oc1.phx.g"),
        paged(
            OCI.ListInternetGateways(
                compartmentId: compartment,
                vcnId: vcn,
                displayName: "gateway",
                lifecycleState: .available
            )
        ),
        OCI.DeleteInternetGateway(id: "ocid1.internetgateway.oc1.phx.g", ifMatch: etag),
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
        paged(
            OCI.ListRouteTables(
                compartmentId: compartment,
                vcnId: vcn,
                displayName: "routes",
                lifecycleState: .available
            )
        ),
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
        paged(
            OCI.ListSecurityLists(
                compartmentId: compartment,
                vcnId: vcn,
                displayName: "rules",
                lifecycleState: .available
            )
        ),
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
    ]

    private static let privateAddresses: [any OCI.Operation] = [
        OCI.CreatePrivateIp(
            made(.init(vnicId: vnic)) {
                $0.subnetId = subnet
                $0.ipAddress = "10.0.1.9"
                $0.cidrPrefixLength = 28
                $0.ipv4SubnetCidrAtCreation = "10.0.1.0/24"
                $0.hostnameLabel = "blog"
                $0.lifetime = .reserved
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "address"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetPrivateIp(id: "ocid1.privateip.oc1.phx.p"),
        paged(
            OCI.ListPrivateIps(
                vnicId: vnic,
                subnetId: subnet,
                ipAddress: "10.0.1.9",
                ipState: .assigned,
                lifetime: .ephemeral
            )
        ),
        OCI.UpdatePrivateIp(
            id: "ocid1.privateip.oc1.phx.p",
            made(.init()) {
                $0.vnicId = vnic
                $0.hostnameLabel = "blog"
                $0.lifetime = .reserved
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "address"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeletePrivateIp(id: "ocid1.privateip.oc1.phx.p", ifMatch: etag),
        OCI.CreateIpv6(
            made(.init(vnicId: vnic)) {
                $0.subnetId = subnet
                $0.ipAddress = "2001:db8::9"
                $0.cidrPrefixLength = 80
                $0.ipv6SubnetCidr = "2001:db8::/64"
                $0.hostname = "blog"
                $0.lifetime = .reserved
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "address"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetIpv6(id: "ocid1.ipv6.oc1.phx.i"),
        paged(
            OCI.ListIpv6s(
                vnicId: vnic,
                subnetId: subnet,
                ipAddress: "2001:db8::9",
                ipState: .available,
                lifetime: .reserved
            )
        ),
        OCI.UpdateIpv6(
            id: "ocid1.ipv6.oc1.phx.i",
            made(.init()) {
                $0.vnicId = vnic
                $0.hostname = "blog"
                $0.lifetime = .ephemeral
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "address"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeleteIpv6(id: "ocid1.ipv6.oc1.phx.i", ifMatch: etag),
        OCI.UpdateVnic(
            id: vnic,
            made(.init()) {
                $0.nsgIds = ["ocid1.networksecuritygroup.oc1.phx.g"]
                $0.hostnameLabel = "blog"
                $0.skipSourceDestCheck = true
                $0.routeTableId = "ocid1.routetable.oc1.phx.r"
                $0.displayName = "card"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
    ]

    private static let publicAddresses: [any OCI.Operation] = [
        OCI.CreatePublicIp(
            made(.init(compartmentId: compartment, lifetime: .reserved)) {
                $0.privateIpId = "ocid1.privateip.oc1.phx.p"
                $0.publicIpPoolId = "ocid1.publicippool.oc1.phx.p"
                $0.displayName = "address"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetPublicIp(id: "ocid1.publicip.oc1.phx.a"),
        OCI.GetPublicIpByIpAddress(ipAddress: "203.0.113.2"),
        OCI.GetPublicIpByPrivateIpId(privateIpId: "ocid1.privateip.oc1.phx.p"),
        paged(
            made(OCI.ListPublicIps(compartmentId: compartment, availabilityDomain: "Uocm:PHX-AD-1")) {
                $0.publicIpPoolId = "ocid1.publicippool.oc1.phx.p"
            }
        ),
        OCI.UpdatePublicIp(
            id: "ocid1.publicip.oc1.phx.a",
            made(.init()) {
                $0.privateIpId = "ocid1.privateip.oc1.phx.p"
                $0.displayName = "address"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeletePublicIp(id: "ocid1.publicip.oc1.phx.a", ifMatch: etag),
    ]
}
