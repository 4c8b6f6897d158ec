import XanthusCloud

extension NetworkSamples {
    /// Those of private addresses.
    static let privateAddresses: [any OCI.Operation] = [
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
        OCI.GetVnic(id: vnic),
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

    /// Those of public addresses.
    static let publicAddresses: [any OCI.Operation] = [
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
