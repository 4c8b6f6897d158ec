extension OCIWorld {
    /// What somebody made and nobody has removed yet.
    var contents: [String] {
        let kinds: [OCIKind] = [.instance, .subnet, .internetGateway, .routeTable, .securityList, .vcn]
        let defaults = Set(all(.vcn).flatMap { vcn in OCIVCNs.defaults.map { vcn[$0.1] } })
        return kinds.flatMap { kind in
            all(kind).filter { $0.state != "TERMINATED" && !defaults.contains($0.id) }
                .map { "\(kind.label) \($0["displayName"]) (\($0.state))" }
        }
    }
}
