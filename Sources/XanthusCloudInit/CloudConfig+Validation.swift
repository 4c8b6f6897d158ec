private import struct Foundation.TimeZone

extension CloudConfig {
    /// Checks every value, so that nothing illegal reaches a machine.
    ///
    /// - Throws: ``UserDataError`` that names the field, the rule and the next step.
    public func validate() throws(UserDataError) {
        for (index, package) in packages.enumerated() where package.wholeMatch(of: /[a-z0-9][a-z0-9+.\-]+/) == nil {
            throw UserDataError(
                "packages[\(index)]",
                rule: "'\(package.prefix(80))' is no Debian package name: small letters, digits, '+', '-' and '.'.",
                nextStep: "Use the name that 'apt-cache policy' knows."
            )
        }
        try validateTimezone()
        var paths: Set<String> = []
        for (index, file) in files.enumerated() {
            try Self.validate(file, field: "files[\(index)]")
            guard paths.insert(file.path).inserted else {
                throw UserDataError(
                    "files[\(index)].path",
                    rule: "'\(file.path.prefix(80))' is written twice.",
                    nextStep: "Keep one of the two files or choose another path."
                )
            }
        }
        for (index, command) in commands.enumerated() {
            guard let program = command.first, !program.isEmpty, !command.contains(where: { $0.utf8.contains(0) })
            else {
                throw UserDataError(
                    "commands[\(index)]",
                    rule: "A command starts with a program, and none of its words holds a NUL character.",
                    nextStep: "Write it as a list such as [\"systemctl\", \"restart\", \"ssh\"]."
                )
            }
        }
    }

    private func validateTimezone() throws(UserDataError) {
        // The grammar keeps out abbreviations such as PST and offsets such as GMT+3, which Foundation would take but
        // the machine's tz database doesn't have.
        let isName = timezone.wholeMatch(of: /[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+\-]+){1,2}/) != nil
        guard timezone == "UTC" || isName && TimeZone(identifier: timezone) != nil else {
            throw UserDataError(
                "timezone",
                rule: "'\(timezone.prefix(80))' is not in the tz database.",
                nextStep: "Use 'UTC' or a name such as 'Europe/Berlin'."
            )
        }
    }

    private static func validate(_ file: File, field: String) throws(UserDataError) {
        let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
        let isAbsolute = parts.count > 1 && parts[0].isEmpty
        let hasControls = file.path.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard isAbsolute, !hasControls, parts.dropFirst().allSatisfy({ !["", ".", ".."].contains($0) }) else {
            throw UserDataError(
                "\(field).path",
                rule:
                    "'\(file.path.prefix(80))' is not an absolute path without '.', '..', '//' and control characters.",
                nextStep: "Write the path from the root, such as '/etc/motd'."
            )
        }
        try validate(mode: file.mode, field: "\(field).mode")
        guard !file.content.utf8.contains(0) else {
            throw UserDataError(
                "\(field).content",
                rule: "A text file holds no NUL character.",
                nextStep: "Let the machine download binary files."
            )
        }
    }

    /// Checks a file mode. A mode that was written in decimal by mistake, such as 644, is above `0o777` and refused.
    static func validate(mode: UInt16, field: String) throws(UserDataError) {
        guard mode <= 0o777 else {
            throw UserDataError(
                field,
                rule: "The mode is \(mode.octal) in octal, more than 0777.",
                nextStep: "Write it in octal, such as 0o644."
            )
        }
    }
}
