extension Hetzner.CreateServer {
    /// Refuses a name that is no host name, user data that is too long, what is named twice, and choices that exclude
    /// each other.
    public func check() throws(ConfigurationError) {
        try ServerSpec.validate(name: details.name)
        try HetznerGrammar.check(userData: details.userData)
        try HetznerGrammar.check(distinct: details.volumes, field: "volumes")
        try HetznerGrammar.check(distinct: details.networks, field: "networks")
        try HetznerGrammar.check(distinct: details.firewalls, field: "firewalls")
        guard details.automount != true || !details.volumes.isEmpty else {
            throw ConfigurationError(
                "automount",
                rule: "There are no volumes to mount.",
                nextStep: "Name the volumes, or leave it out."
            )
        }
        try details.publicNet?.check()
        try checkReach()
    }

    /// Refuses a server that is switched on without any network.
    private func checkReach() throws(ConfigurationError) {
        guard let net = details.publicNet, !net.enableIPv4, !net.enableIPv6, details.networks.isEmpty,
            details.startAfterCreate ?? true
        else { return }
        throw ConfigurationError(
            "publicNet",
            rule: "A server without public addresses and private networks cannot be switched on.",
            nextStep: "Name a network, or leave it off (startAfterCreate: false), attach one and switch it on then."
        )
    }
}

extension Hetzner.CreateServer.PublicNet {
    fileprivate func check() throws(ConfigurationError) {
        for (name, isWanted, address) in [("ipv4", enableIPv4, ipv4), ("ipv6", enableIPv6, ipv6)]
        where !isWanted && address != nil {
            throw ConfigurationError(
                "publicNet.\(name)",
                rule: "A primary IP is named, and none is wanted.",
                nextStep: "Enable the version, or leave the primary IP out."
            )
        }
    }
}
