public import XanthusCloud

extension NetworkBlueprint {
    /// Checks what holds on every cloud, before any call.
    ///
    /// - Throws: ``ConfigurationError`` that names the field, the rule and the next step.
    public func validate() throws(ConfigurationError) {
        for (field, range) in [("addressRange", addressRange), ("subnetRange", subnetRange)] {
            // The sizes that OCI takes; on Hetzner networks the same hold.
            guard range.family == .ipv4, (16...30).contains(range.prefixLength) else {
                throw ConfigurationError(
                    field,
                    rule: "\(range) is not an IPv4 block between /16 and /30.",
                    nextStep: "Choose one such as 10.0.0.0/16 for the network and 10.0.0.0/24 for the subnet."
                )
            }
        }
        guard addressRange.contains(subnetRange) else {
            throw ConfigurationError(
                "subnetRange",
                rule: "\(subnetRange) is not inside the network's \(addressRange).",
                nextStep: "Choose a part of the network's addresses."
            )
        }
        for (field, name) in [
            ("names.network", names.network), ("names.subnet", names.subnet), ("names.gateway", names.gateway),
            ("names.filter", names.filter),
        ] {
            // 128 is Hetzner's limit, 255 OCI's; blank or multi-line names only make trouble.
            if let name, !(1...128).contains(name.utf8.count) || !name.utf8.allSatisfy({ (33...126).contains($0) }) {
                throw ConfigurationError(
                    field,
                    rule: "'\(name.prefix(40))' is not made of 1 to 128 visible ASCII characters.",
                    nextStep: "Shorten it or replace the others, or leave it out for the default name."
                )
            }
        }
        try ownership.validate()
    }
}
