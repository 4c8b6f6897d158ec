extension OCIIdentity {
    static let rules: [SimulatedRule] = [
        .homeRegion, .subscription, .subtree, .compartmentName, .compartmentDepth, .emptyCompartment, .policyName,
        .policyGrammar, .policyTarget, .keysPerUser,
    ]
}

extension SimulatedRule {
    static let homeRegion = SimulatedRule(
        "home-region",
        "Changes of identity in another region than the home region are 403 NotAllowed.",
        .observed,
        source: "oracle/oci-python-sdk #32"
    )
    static let subscription = SimulatedRule(
        "region-subscription",
        "A region that the tenancy is not subscribed to knows none of its keys: 401 NotAuthenticated.",
        .assumed
    )
    static let subtree = SimulatedRule(
        "compartment-subtree",
        "Only the root compartment can be listed with all that is beneath it.",
        .documented,
        source: "oci 2.189.0, identity_client.py, list_compartments"
    )
    static let compartmentName = SimulatedRule(
        "compartment-name",
        "A name that a sibling has is 409 CompartmentAlreadyExists; that of a deleted one is free.",
        .observed,
        source: "oracle/terraform-provider-oci #725"
    )
    static let compartmentDepth = SimulatedRule(
        "compartment-depth",
        "Compartments are six levels deep at most.",
        .documented,
        source: "docs.oracle.com, Managing Compartments"
    )
    static let emptyCompartment = SimulatedRule(
        "empty-compartment",
        "The removal of a compartment that is not empty is accepted; its work request fails, and it is ACTIVE again.",
        .observed,
        source: "docs.oracle.com, Managing Compartments; AnykeyNL/OCI-SuperDelete #75"
    )
    static let policyName = SimulatedRule(
        "policy-name",
        "A name that another policy of the compartment has is 409 PolicyAlreadyExists.",
        .assumed
    )
    static let policyGrammar = SimulatedRule(
        "policy-grammar",
        "A statement without subject, verb, resource and place is 400 InvalidParameter.",
        .documented,
        source: "docs.oracle.com, Policy Syntax; the text is assumed"
    )
    static let policyTarget = SimulatedRule(
        "policy-target",
        "A statement about a compartment that is not the policy's or beneath it is 400 InvalidParameter.",
        .observed,
        source: "oci-landing-zones/oracle-enterprise-landingzone #100"
    )
    static let keysPerUser = SimulatedRule(
        "keys-per-user",
        "A user has three API keys at most; the refusal's code is assumed.",
        .documented,
        source: "docs.oracle.com, Required Keys and OCIDs"
    )
}
