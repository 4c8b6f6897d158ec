/// What Oracle refuses whatever else is there: values outside its grammar, told before a call is spent on them.
///
/// Limits that depend on the account, the region or what exists are for Oracle to judge.
enum OCIGrammar {
    /// The sizes of volumes in GB, as the API reference of `sizeInGBs` and `bootVolumeSizeInGBs` has them.
    static let volumeSizes = 50...32_768
    /// The prefixes of networks and subnets, as the API reference of `cidrBlock` has them.
    static let prefixes = 16...30
    /// The most rules that one call adds to, or changes in, a network security group (API reference of
    /// `AddNetworkSecurityGroupSecurityRules`).
    static let ruleLimit = 25
    /// The most metadata in bytes, user data counted in Base64. Seen: "Metadata size is 40615 bytes and cannot be
    /// larger than 32000 bytes".
    static let metadataLimit = 32_000
    /// The most network security groups of one network card.
    static let groupLimit = 5

    /// Checks the size of a volume.
    static func check(volumeSize size: Int?, field: String) throws(ConfigurationError) {
        guard let size, !volumeSizes.contains(size) else { return }
        throw ConfigurationError(
            field,
            rule: "A volume has \(volumeSizes.lowerBound) to \(volumeSizes.upperBound) GB, not \(size).",
            nextStep: "Leave it out to have Oracle's choice, or give at least \(volumeSizes.lowerBound)."
        )
    }

    /// Checks the IPv4 range of a network or subnet: `10.0.0.0/16`, without bits beyond the prefix.
    static func check(range text: String?, field: String) throws(ConfigurationError) {
        guard let text else { return }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let address = address(parts[0])
        let prefix = parts.count == 2 ? number(parts[1], upTo: 32) : nil
        guard let address, let prefix else {
            throw ConfigurationError(
                field,
                rule: "'\(text.prefix(50))' is no IPv4 range.",
                nextStep: "Write an address, a slash and a prefix, such as 10.0.0.0/16."
            )
        }
        guard prefixes.contains(prefix) else {
            throw ConfigurationError(
                field,
                rule: "A range has a prefix of /\(prefixes.lowerBound) to /\(prefixes.upperBound), not /\(prefix).",
                nextStep: "Choose a range of such a size."
            )
        }
        guard address & (UInt32.max >> UInt32(prefix)) == 0 else {
            throw ConfigurationError(
                field,
                rule: "'\(text)' has bits beyond its prefix.",
                nextStep: "Give the first address of the range."
            )
        }
    }

    /// Checks how many rules a call has.
    static func check(ruleCount count: Int) throws(ConfigurationError) {
        guard !(1...ruleLimit).contains(count) else { return }
        throw ConfigurationError(
            "securityRules",
            rule: "One call takes 1 to \(ruleLimit) rules, not \(count).",
            nextStep: "Send them in parts; the client's addSecurityRules(_:toGroup:) does."
        )
    }

    /// Checks the processors and memory of a flexible instance.
    static func check(size: OCI.LaunchInstance.ShapeConfig?, of shape: String?) throws(ConfigurationError) {
        guard let size else { return }
        let numbers = [
            (size.ocpus, "shapeConfig.ocpus"), (size.vcpus.map(Double.init), "shapeConfig.vcpus"),
            (size.memoryInGBs, "shapeConfig.memoryInGBs"),
        ]
        for (value, field) in numbers {
            guard let value, !(value.isFinite && value > 0) else { continue }
            throw ConfigurationError(
                field,
                rule: "It is a number above zero, not \(value).",
                nextStep: "Leave it out to have the shape's default."
            )
        }
        // 1 to 64 GB an OCPU on VM.Standard.A1.Flex; other shapes have ratios that ListShapes tells.
        guard shape == "VM.Standard.A1.Flex", let ocpus = size.ocpus, let memory = size.memoryInGBs else { return }
        guard !(1...64).contains(memory / ocpus) else { return }
        throw ConfigurationError(
            "shapeConfig.memoryInGBs",
            rule: "VM.Standard.A1.Flex has 1 to 64 GB for each OCPU, not \(memory) GB for \(ocpus).",
            nextStep: "Choose between \(ocpus) and \(64 * ocpus) GB."
        )
    }

    /// Checks the metadata of an instance.
    static func check(metadata: [String: String]) throws(ConfigurationError) {
        let size = size(of: metadata)
        guard size > metadataLimit else { return }
        throw ConfigurationError(
            "metadata",
            rule: "User data and login keys have \(size) bytes as sent, in Base64; Oracle takes \(metadataLimit).",
            nextStep: "Shorten or compress the user data: cloud-init reads gzip."
        )
    }

    /// The bytes that metadata counts, names included.
    static func size(of metadata: [String: String]) -> Int {
        metadata.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    }

    /// Checks the name in DNS: up to 15 letters and digits, the first a letter.
    static func check(label: String?, field: String) throws(ConfigurationError) {
        guard let label else { return }
        let isLabel =
            (1...15).contains(label.utf8.count) && label.first?.isLetter == true
            && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard !isLabel else { return }
        throw ConfigurationError(
            field,
            rule: "'\(label.prefix(50))' is no name in a network's DNS: up to 15 letters and digits, a letter first.",
            nextStep: "Shorten it, or leave out what else is in it."
        )
    }

    static func address(_ text: Substring) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { number($0, upTo: 255) }
        guard parts.count == 4 else { return nil }
        return parts.reduce(UInt32?(0)) { sum, part in
            guard let sum, let part else { return nil }
            return sum << 8 | UInt32(part)
        }
    }

    static func number(_ text: Substring, upTo limit: Int) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text == "0" || text.first != "0", let number = Int(text), number <= limit
        else { return nil }
        return number
    }
}
