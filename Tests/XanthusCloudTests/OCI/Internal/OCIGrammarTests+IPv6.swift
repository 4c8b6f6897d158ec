@testable import XanthusCloud

extension OCIGrammarTests {
    private static func subnet(_ change: (inout OCI.CreateSubnet.Details) -> Void) -> OCI.CreateSubnet {
        var details = OCI.CreateSubnet.Details(compartmentId: "c", vcnId: "v", cidrBlock: "10.0.0.0/24")
        change(&details)
        return OCI.CreateSubnet(details)
    }

    private static func resized(_ change: (inout OCI.UpdateSubnet.Details) -> Void) -> OCI.UpdateSubnet {
        var details = OCI.UpdateSubnet.Details()
        change(&details)
        return OCI.UpdateSubnet(id: "s", details)
    }

    private static func vcn(_ range: String) -> OCI.CreateVcn {
        var details = OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: ["10.0.0.0/16"])
        details.ipv6PrivateCidrBlocks = ["fd00::/56", range]
        return OCI.CreateVcn(details)
    }

    private static func more(_ range: String) -> OCI.AddIpv6VcnCidr {
        var details = OCI.AddIpv6VcnCidr.Details()
        details.ipv6PrivateCidrBlock = range
        return OCI.AddIpv6VcnCidr(id: "v", details)
    }

    private static func address(_ range: String) -> OCI.CreateIpv6 {
        var details = OCI.CreateIpv6.Details(vnicId: "n")
        details.ipv6SubnetCidr = range
        return OCI.CreateIpv6(details)
    }

    static let refused6: [OCIGrammarCase] =
        [
            "", "2001:db8::", "2001:db8::/63", "2001:db8::/65", "2001:db8::1/64", "2001:db8::/64/1", "2001:db8::/064",
            "2001:db8::/ 64", "2001:dg8::/64", "1:2:3:4:5:6:7:8:9/64", "fe80::%eth0/64", "10.0.0.0/24", "::/129",
            "2001:db8::\0/64", "2001:db8::\0x/64",
        ].map { text in OCIGrammarCase(text, "ipv6CidrBlock", subnet { $0.ipv6CidrBlock = text }) }
        + [
            OCIGrammarCase("::1/64", "ipv6CidrBlocks", subnet { $0.ipv6CidrBlocks = ["2001:db8::/64", "::1/64"] }),
            OCIGrammarCase("::/56", "ipv6CidrBlock", resized { $0.ipv6CidrBlock = "::/56" }),
            OCIGrammarCase("::/56", "ipv6CidrBlocks", resized { $0.ipv6CidrBlocks = ["::/56"] }),
            OCIGrammarCase("10.0.0.0/31", "cidrBlock", resized { $0.cidrBlock = "10.0.0.0/31" }),
            OCIGrammarCase("::/56", "ipv6SubnetCidr", address("::/56")),
            OCIGrammarCase("::", "ipv6CidrBlock", OCI.AddIpv6SubnetCidr(id: "s", .init(ipv6CidrBlock: "::"))),
            OCIGrammarCase("::", "ipv6CidrBlock", OCI.RemoveIpv6SubnetCidr(id: "s", .init(ipv6CidrBlock: "::"))),
            OCIGrammarCase("::", "ipv6CidrBlock", OCI.RemoveIpv6VcnCidr(id: "v", .init(ipv6CidrBlock: "::"))),
            OCIGrammarCase("fd00::", "ipv6PrivateCidrBlock", more("fd00::")),
        ]
        + ["fd00::/47", "fd00::/65", "fd00::1/64", "2001:db8::/56", "fe00::/56", "fbff::/56"].map {
            OCIGrammarCase($0, "ipv6PrivateCidrBlocks", vcn($0))
        }

    static let taken6: [any OCI.Operation] = {
        var all: [any OCI.Operation] = [
            more("fd00::/56"), address("2001:db8::/64"), resized { _ in }, OCI.AddIpv6VcnCidr(id: "v"),
            OCI.RemoveIpv6VcnCidr(id: "v", .init(ipv6CidrBlock: "2001:db8::/56")), vcn("fc00::/48"),
            vcn("fdff:ffff:ffff:ffff::/64"),
        ]
        for text in ["2001:db8::/64", "2001:DB8:0:1::/64", "::/64", "fd00:1:2:3::/64"] {
            all.append(subnet { $0.ipv6CidrBlock = text })
            all.append(subnet { $0.ipv6CidrBlocks = [text] })
        }
        return all
    }()
}
