/// The far ends of routes and rules.
extension OCIGrammar {
    /// Checks where packets come from or go to: a range of either kind of addresses, unless the type says that it is a
    /// service's label or a group. Whether the range is one that makes sense there is for Oracle to judge.
    ///
    /// - Parameter type: `CIDR_BLOCK`, which it is without a word, `SERVICE_CIDR_BLOCK` or `NETWORK_SECURITY_GROUP`.
    static func check(peer text: String?, type: String?, field: String) throws(ConfigurationError) {
        guard let text else { return }
        switch type ?? "CIDR_BLOCK" {
        case "CIDR_BLOCK":
            guard !isRange(text) else { return }
            throw ConfigurationError(
                field,
                rule: "'\(text.prefix(50))' is no range of addresses.",
                nextStep: "Write an address, a slash and a prefix, such as 10.0.0.0/16 or 0.0.0.0/0; "
                    + "what is a service or a group needs its type besides."
            )
        case "NETWORK_SECURITY_GROUP": try check(id: text, field: field)
        default: return
        }
    }

    /// Checks the rules of a network security group.
    static func check(_ rules: [OCI.SecurityRule]) throws(ConfigurationError) {
        for (index, rule) in rules.enumerated() {
            let field = "securityRules[\(index)]"
            try check(peer: rule.source, type: rule.sourceType?.rawValue, field: "\(field).source")
            try check(peer: rule.destination, type: rule.destinationType?.rawValue, field: "\(field).destination")
        }
    }

    /// Checks the rules of a security list.
    static func check(
        ingress: [OCI.IngressRule]?,
        egress: [OCI.EgressRule]?
    ) throws(ConfigurationError) {
        for (index, rule) in (ingress ?? []).enumerated() {
            try check(peer: rule.source, type: rule.sourceType, field: "ingressSecurityRules[\(index)].source")
        }
        for (index, rule) in (egress ?? []).enumerated() {
            try check(
                peer: rule.destination,
                type: rule.destinationType,
                field: "egressSecurityRules[\(index)].destination"
            )
        }
    }

    /// Checks the rules of a route table.
    static func check(routes: [OCI.RouteRule]?) throws(ConfigurationError) {
        for (index, rule) in (routes ?? []).enumerated() {
            try check(peer: rule.destination, type: rule.destinationType, field: "routeRules[\(index)].destination")
        }
    }

    private static func isRange(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        if address(parts[0]) != nil { return number(parts[1], upTo: 32) != nil }
        return address6(parts[0]) != nil && number(parts[1], upTo: 128) != nil
    }
}
