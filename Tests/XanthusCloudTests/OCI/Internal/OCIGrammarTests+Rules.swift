@testable import XanthusCloud

extension OCIGrammarTests {
    private static func group(_ rule: OCI.SecurityRule) -> OCI.AddNetworkSecurityGroupSecurityRules {
        OCI.AddNetworkSecurityGroupSecurityRules(id: "g", [rule])
    }

    private static func changed(_ rule: OCI.SecurityRule) -> OCI.UpdateNetworkSecurityGroupSecurityRules {
        OCI.UpdateNetworkSecurityGroupSecurityRules(id: "g", [rule])
    }

    private static func list(_ peer: String, _ type: String? = nil) -> OCI.CreateSecurityList {
        var rule = OCI.IngressRule("6", from: peer)
        rule.sourceType = type
        return OCI.CreateSecurityList(
            .init(compartmentId: "c", vcnId: "v", ingressSecurityRules: [rule], egressSecurityRules: [])
        )
    }

    private static func changedList(_ peer: String) -> OCI.UpdateSecurityList {
        var details = OCI.UpdateSecurityList.Details()
        details.egressSecurityRules = [OCI.EgressRule("all", to: "0.0.0.0/0"), OCI.EgressRule("all", to: peer)]
        return OCI.UpdateSecurityList(id: "l", details)
    }

    private static func table(_ peer: String, _ type: String? = nil, via gateway: String = "g") -> OCI.CreateRouteTable
    {
        var rule = OCI.RouteRule(to: peer, via: gateway)
        rule.destinationType = type
        return OCI.CreateRouteTable(.init(compartmentId: "c", vcnId: "v", routeRules: [rule]))
    }

    private static func changedTable(_ peer: String) -> OCI.UpdateRouteTable {
        var details = OCI.UpdateRouteTable.Details()
        details.routeRules = [OCI.RouteRule(to: peer, via: "g")]
        return OCI.UpdateRouteTable(id: "t", details)
    }

    private static let refusedPeers: [OCIGrammarCase] =
        ["", "0.0.0.0", "0.0.0.0/33", "10.0.0/8", "::/129", "::", "10.0.0.0/8 ", "oci-phx-objectstorage", "1:2/64"]
        .flatMap { peer -> [OCIGrammarCase] in
            [
                OCIGrammarCase(peer, "securityRules[0].source", group(OCI.SecurityRule("6", from: peer))),
                OCIGrammarCase(peer, "securityRules[0].destination", changed(OCI.SecurityRule("6", to: peer))),
                OCIGrammarCase(peer, "ingressSecurityRules[0].source", list(peer)),
                OCIGrammarCase(peer, "egressSecurityRules[1].destination", changedList(peer)),
                OCIGrammarCase(peer, "routeRules[0].destination", table(peer)),
                OCIGrammarCase(peer, "routeRules[0].destination", changedTable(peer)),
            ]
        }

    static let refusedRules: [OCIGrammarCase] =
        refusedPeers + [
            OCIGrammarCase(
                "half an OCID",
                "securityRules[0].source",
                group(OCI.SecurityRule("6", from: "ocid1.networksecuritygroup", .networkSecurityGroup))
            ),
            OCIGrammarCase(
                "half an OCID",
                "routeRules[0].networkEntityId",
                table("0.0.0.0/0", via: "ocid1.internetgateway")
            ),
        ]

    private static let takenPeers: [any OCI.Operation] =
        ["0.0.0.0/0", "10.0.0.0/8", "203.0.113.7/32", "10.0.0.1/24", "::/0", "2001:db8::1/128"].flatMap {
            peer -> [any OCI.Operation] in
            [
                group(OCI.SecurityRule("6", from: peer)), list(peer), list(peer, "CIDR_BLOCK"), changedList(peer),
                table(peer), changedTable(peer),
            ]
        }

    static let takenRules: [any OCI.Operation] =
        takenPeers + [
            group(OCI.SecurityRule("6", to: "oci-phx-objectstorage", .serviceCidrBlock)),
            group(OCI.SecurityRule("6", from: "ocid1.networksecuritygroup.oc1.phx.g", .networkSecurityGroup)),
            list("oci-phx-objectstorage", "SERVICE_CIDR_BLOCK"),
            table("all-phx-services-in-oracle-services-network", "SERVICE_CIDR_BLOCK"),
        ]
}
