/// Names in the DNS of a subnet.
enum OCIHostname {
    /// A host name needs a subnet with a DNS label, and is the only one of its kind there. The rules are documented.
    ///
    /// - Parameter vnic: The interface whose own name does not count.
    static func check(
        _ hostname: String?,
        in subnet: OCIRecord,
        of vnic: String? = nil,
        _ world: OCIWorld
    ) throws(OCIRefusal) {
        guard let hostname else { return }
        let isValid =
            hostname.count <= 63 && hostname.first?.isLetter == true && hostname.last != "-"
            && hostname.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        try world.demand(.hostname, isValid, or: .invalid("hostnameLabel \(hostname) is not a valid host name"))
        try world.demand(
            .nameNeedsLabel,
            !subnet["dnsLabel"].isEmpty,
            or: .invalid("hostnameLabel needs a subnet with a DNS label: \(subnet.id)")
        )
        let isTaken = world.all(.privateIp).contains {
            $0["subnetId"] == subnet.id && $0["hostnameLabel"].lowercased() == hostname.lowercased()
                && (vnic == nil || $0["vnicId"] != vnic)
        }
        try world.demand(
            .hostnameUnique,
            !isTaken,
            or: .conflict("hostnameLabel \(hostname) is already in use in subnet \(subnet.id)")
        )
    }
}
