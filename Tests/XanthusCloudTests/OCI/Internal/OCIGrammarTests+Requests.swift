@testable import XanthusCloud

extension OCIGrammarTests {
    private static func vcn(named name: String) -> OCI.CreateVcn {
        var details = OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: ["10.0.0.0/16"])
        details.displayName = name
        return OCI.CreateVcn(details)
    }

    private static func volume(named name: String) -> OCI.UpdateVolume {
        var details = OCI.UpdateVolume.Details()
        details.displayName = name
        return OCI.UpdateVolume(id: "v", details)
    }

    static let refusedRequests: [OCIGrammarCase] =
        [
            "", ".", "..", "ocid1.instance", "ocid1.instance.oc1.phx.", "ocid1.instance.oc1.phx.aaaa bbbb",
            " ocid1.instance.oc1.phx.aaaa", "\"ocid1.instance.oc1.phx.aaaa\"", "ocid1.instance.oc1.phx.aaaa\n",
            "ocid1.instance.oc1.phx.aäaa", "ocid1.instance.oc1.phx.aaaa/../b",
            "ocid1.instance.oc1.phx." + String(repeating: "a", count: 240),
        ].map { OCIGrammarCase($0, "id", OCI.GetInstance(id: $0)) }
        + [
            OCIGrammarCase("a space", "id", OCI.ListWorkRequestErrors(id: "ocid1.workrequest.oc1.phx. ")),
            OCIGrammarCase(
                "an id in quotation marks",
                "compartmentId",
                OCI.ListInstances(compartmentId: "'ocid1.compartment.oc1..aaaa'")
            ),
            OCIGrammarCase("nothing", "compartmentId", OCI.ListInstances(compartmentId: "")),
            OCIGrammarCase("a name", "compartmentId", OCI.ListInstances(compartmentId: "my compartment")),
            OCIGrammarCase("no character", "displayName", vcn(named: "")),
            OCIGrammarCase("256 characters", "displayName", vcn(named: String(repeating: "ä", count: 256))),
            OCIGrammarCase("256 characters", "displayName", volume(named: String(repeating: "a", count: 256))),
            OCIGrammarCase(
                "256 characters",
                "displayName",
                launch { $0.displayName = String(repeating: "a", count: 256) }
            ),
        ]

    private static let unassigned: OCI.UpdatePublicIp = {
        var details = OCI.UpdatePublicIp.Details()
        details.privateIpId = ""
        return OCI.UpdatePublicIp(id: "p", details)
    }()

    static let takenRequests: [any OCI.Operation] = [
        OCI.GetInstance(id: "ocid1.instance.oc1.phx.aaaa-b_c"), OCI.GetInstance(id: "ocidv1:instance:oc1:phx:1:a"),
        OCI.GetInstance(id: "ocid1.instance.oc1.phx." + String(repeating: "a", count: 232)),
        // Not every segment or parameter is an OCID, and names may hold anything.
        OCI.GetResourceAvailability(serviceName: "compute", limitName: "standard-a1-core-count", compartmentId: "c"),
        OCI.ListInstances(compartmentId: "c", displayName: "not ocid1. at all"),
        // Rules have ids of another form; an empty id takes the address from whoever has it.
        OCI.RemoveNetworkSecurityGroupSecurityRules(id: "g", ["04ABEC"]), unassigned,
        // Tags are the caller's own.
        launch { $0.freeformTags = ["ownerId": "the blog's team", "displayName": "", "hostnameLabel": "-"] },
        vcn(named: "a"), vcn(named: String(repeating: "ä", count: 255)),
    ]
}
