extension CloudConfig {
    /// Renders the document: the same value always gives the same text.
    ///
    /// - Throws: ``UserDataError`` for whatever ``validate()`` refuses.
    public func rendered() throws(UserDataError) -> String {
        try validate()
        var pairs = [("package_update", YAML.flag(updatesPackageLists))]
        if !packages.isEmpty { pairs.append(("packages", YAML.words(packages))) }
        pairs.append(("timezone", YAML.text(timezone)))
        if !files.isEmpty {
            pairs.append(
                (
                    "write_files",
                    YAML.list(
                        files.map { file in
                            YAML.map([
                                ("path", YAML.text(file.path)),
                                ("permissions", YAML.text(file.mode.octal)),
                                ("content", YAML.text(file.content)),
                            ])
                        }
                    )
                )
            )
        }
        if !commands.isEmpty { pairs.append(("runcmd", YAML.list(commands.map(YAML.words)))) }
        return "#cloud-config\n" + (try YAML.render(YAML.map(pairs)))
    }

    /// Renders the document in a cloud's form and checks that cloud's limit.
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
        try UserData(rendered(), for: limit, authorizedKeys: authorizedKeys, compression: compression)
    }
}

extension UInt16 {
    /// A file mode as cloud-init and K3s want it, such as `0600`.
    var octal: String {
        let digits = String(self, radix: 8)
        return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    }
}
