#if canImport(Darwin)
    private import Darwin
#elseif canImport(Glibc)
    private import Glibc
#endif

extension K3sRecipe {
    /// Checks what is K3s's own; ``base`` is checked when the document is rendered.
    ///
    /// - Throws: ``UserDataError`` that names the field, the rule and the next step.
    public func validate() throws(UserDataError) {
        try release.validate()
        for (index, name) in tlsSANs.enumerated() where !Self.isHostName(name) && !Self.isAddress(name) {
            throw UserDataError(
                "tlsSANs[\(index)]",
                rule: "'\(name.prefix(80))' is neither a host name nor an IP address.",
                nextStep: "Write it without scheme and port, such as 'blog.example.com'."
            )
        }
        for argument in extraArguments { _ = try Self.option(argument) }
        try CloudConfig.validate(mode: kubeconfigMode, field: "kubeconfigMode")
        guard kubeconfigMode & 0o007 == 0 else {
            throw UserDataError(
                "kubeconfigMode",
                rule: "\(kubeconfigMode.octal) would give every user of the machine the whole cluster.",
                nextStep: "Use 0o600, or 0o640 for a group."
            )
        }
        try validateInstallScript()
        guard !hostRules.contains(where: { $0.port == 0 }) else {
            throw UserDataError(
                "hostRules",
                rule: "There is no port 0.",
                nextStep: "Use a port from 1 to 65535."
            )
        }
        guard (1...3600).contains(readyTimeout.components.seconds) else {
            throw UserDataError(
                "readyTimeout",
                rule: "\(readyTimeout) is not between one second and one hour.",
                nextStep: "Leave it out for ten minutes."
            )
        }
    }

    private func validateInstallScript() throws(UserDataError) {
        if let checksum = installScriptSHA256, checksum.wholeMatch(of: /[0-9A-Fa-f]{64}/) == nil {
            throw UserDataError(
                "installScriptSHA256",
                rule: "A SHA-256 has 64 hexadecimal digits.",
                nextStep: "Take the first column of what 'sha256sum' prints."
            )
        }
        let scheme = installScriptSHA256 == nil ? "https://" : "http"
        guard installScriptURL.hasPrefix(scheme),
            installScriptURL.wholeMatch(of: /https?:\/\/[A-Za-z0-9.\-\[\]:]+(\/[!-~]*)?/) != nil
        else {
            throw UserDataError(
                "installScriptURL",
                rule: "The script comes from an https URL, or from an http URL with a checksum, without credentials.",
                nextStep: "Leave it out for K3s's own, or give installScriptSHA256 too."
            )
        }
    }

    /// Splits `--name=value`; a bare `--name` is switched on.
    static func option(_ argument: String) throws(UserDataError) -> (name: String, value: String) {
        guard let match = argument.wholeMatch(of: /--([a-z][a-z0-9\-]*)(?:=([^\x00-\x1F\x7F]+))?/) else {
            throw UserDataError(
                "extraArguments",
                rule: "An argument is '--name' or '--name=value' without control characters.",
                nextStep: "Write the value into the same string, such as '--disable=traefik'."
            )
        }
        let name = String(match.1)
        if secretOptions.contains(name) {
            throw UserDataError(
                "extraArguments",
                rule: "'--\(name)' carries a secret, and user data is no place for one.",
                nextStep: "Deliver it over SSH once the machine is up."
            )
        }
        if let owner = ownedOptions[name] {
            throw UserDataError("extraArguments", rule: "'--\(name)' is not free to set.", nextStep: owner)
        }
        return (name, match.2.map(String.init) ?? "true")
    }

    private static let secretOptions: Set = [
        "token", "agent-token", "vpn-auth", "datastore-endpoint", "etcd-s3-access-key", "etcd-s3-secret-key",
        "etcd-s3-session-token",
    ]

    private static let ownedOptions = [
        "tls-san": "Use tlsSANs.",
        "write-kubeconfig-mode": "Use kubeconfigMode.",
        "config": "The recipe writes /etc/rancher/k3s/config.yaml; put more into extraArguments.",
        "cluster-cidr": "Leave it out: the host's packet filter is opened for K3s's own 10.42.0.0/16.",
    ]

    private static func isHostName(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        // A last part of digits alone would be an address gone wrong, such as 10.0.0.256.
        return name.utf8.count <= 253
            && parts.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?/) != nil }
            && parts.last?.wholeMatch(of: /[0-9]+/) == nil
    }

    private static func isAddress(_ text: String) -> Bool {
        guard !text.utf8.contains(0) else { return false }
        var storage = in6_addr()
        return inet_pton(AF_INET, text, &storage) == 1 || inet_pton(AF_INET6, text, &storage) == 1
    }
}
