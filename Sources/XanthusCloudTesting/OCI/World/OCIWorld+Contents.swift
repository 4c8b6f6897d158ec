extension OCIWorld {
    /// What somebody made and nobody has removed yet.
    var contents: [String] {
        let kinds: [OCIKind] = [
            .instance, .subnet, .internetGateway, .natGateway, .routeTable, .securityList, .networkSecurityGroup,
            .dhcpOptions, .vcn, .publicIp, .bootVolume, .volume, .bootVolumeBackup, .volumeBackup, .volumeBackupPolicy,
            .image, .consoleHistory, .instanceConsoleConnection,
        ]
        let defaults = Set(all(.vcn).flatMap { vcn in OCIVCNs.defaults.map { vcn[$0.1] } })
        let ofIdentity = (all(.compartment) + all(.policy))
            .filter { !$0.hasEnded && $0.id != account.compartment }
            .map { "\($0.kind.label) \($0["name"]) (\($0.state))" }
        return ofIdentity
            + kinds.flatMap { kind in
                all(kind)
                    .filter { !$0.hasEnded && !defaults.contains($0.id) && $0["lifetime"] != "EPHEMERAL" }
                    // What an instance boots from counts as part of it.
                    .filter { kind != .bootVolume || attachments(of: $0).isEmpty }
                    .map { "\(kind.label) \($0["displayName"])" + ($0.state.isEmpty ? "" : " (\($0.state))") }
            }
    }
}
