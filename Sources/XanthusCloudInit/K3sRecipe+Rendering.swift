extension K3sRecipe {
    /// Renders the recipe in a cloud's form and checks that cloud's limit.
    ///
    /// - Parameters:
    ///   - limit: The cloud.
    ///   - authorizedKeys: The lines of the SSH keys that go along; Oracle Cloud counts them.
    ///   - compression: When to use gzip.
    /// - Throws: ``UserDataError`` if a value is illegal or the result is too long.
    public func userData(
        for limit: WireLimit,
        authorizedKeys: [String] = [],
        compression: UserData.Compression = .whenNeeded
    ) throws(UserDataError) -> UserData {
        try cloudConfig().userData(for: limit, authorizedKeys: authorizedKeys, compression: compression)
    }

    /// The recipe as cloud-init's own document: ``base`` with our files and, at the end, our command.
    ///
    /// - Throws: ``UserDataError`` for whatever ``validate()`` refuses.
    public func cloudConfig() throws(UserDataError) -> CloudConfig {
        try validate()
        var config = base
        config.files += [
            .init("/etc/rancher/k3s/config.yaml", try configuration()),
            .init("/opt/xanthus/xanthus.env", try environment()),
            .init("/opt/xanthus/setup.sh", String(decoding: PackageResources.setup_sh, as: UTF8.self), mode: 0o700),
        ]
        config.commands.append(["bash", "/opt/xanthus/setup.sh"])
        return config
    }

    /// The values that the script reads.
    func environment() throws(UserDataError) -> String {
        // The range that K3s gives to pods unless told otherwise. Pods reach the API server through INPUT, and each
        // other and the world through FORWARD.
        let pods = "10.42.0.0/16"
        let ports = hostRules.map(\.line)
        var result = ShellAssignments()
        try result.set("XANTHUS_K3S_VERSION", release.version ?? "")
        try result.set("XANTHUS_K3S_CHANNEL", release.channel ?? "")
        try result.set("XANTHUS_K3S_INSTALL_URL", installScriptURL)
        try result.set("XANTHUS_K3S_INSTALL_SHA256", installScriptSHA256?.lowercased() ?? "")
        try result.set("XANTHUS_READY_SECONDS", String(readyTimeout.components.seconds))
        try result.set(
            "XANTHUS_RULES_V4",
            ports + ["INPUT -s \(pods) -j ACCEPT", "FORWARD -s \(pods) -j ACCEPT", "FORWARD -d \(pods) -j ACCEPT"]
        )
        try result.set("XANTHUS_RULES_V6", ports)
        return result.text
    }

    /// K3s's configuration file: its command line's options as keys, repeated ones as a list.
    func configuration() throws(UserDataError) -> String {
        var pairs = [("write-kubeconfig-mode", YAML.text(kubeconfigMode.octal))]
        if !tlsSANs.isEmpty { pairs.append(("tls-san", YAML.words(tlsSANs))) }
        var values: [String: [String]] = [:]
        var names: [String] = []
        for argument in extraArguments {
            let (name, value) = try Self.option(argument)
            if values[name] == nil { names.append(name) }
            values[name, default: []].append(value)
        }
        for name in names {
            let all = values[name, default: []]
            pairs.append((name, all.count == 1 ? YAML.text(all[0]) : YAML.words(all)))
        }
        return try YAML.render(YAML.map(pairs))
    }
}
