extension HetznerGrammar {
    /// Checks how long others may remember records.
    static func check(ttl: Int?) throws(ConfigurationError) {
        guard let ttl, !(60...2_147_483_647).contains(ttl) else { return }
        throw ConfigurationError(
            "ttl",
            rule: "\(ttl) seconds are outside 60 to 2,147,483,647.",
            nextStep: "Choose a time within, such as 3,600."
        )
    }

    /// Checks the name of a zone: in lower case, of two parts at least, without a dot at the end.
    static func check(zoneName name: String) throws(ConfigurationError) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard name.utf8.count > 253 || parts.count < 2 || !parts.allSatisfy(isDNSLabel) else { return }
        throw ConfigurationError(
            "name",
            rule:
                "'\(name.prefix(80))' is no name of a zone: in lower case, of two parts at least, without a dot at "
                + "the end.",
            nextStep: "Write it like example.com; transcribe other letters to Punycode."
        )
    }

    /// Checks a name within a zone: `@`, or in lower case without the zone's own name.
    static func check(recordName name: String, in zone: Hetzner.Reference<Hetzner.Zone>? = nil)
        throws(ConfigurationError)
    {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let rest = parts.first == "*" ? parts.dropFirst() : parts[...]
        guard name == "@" || name.utf8.count <= 253 && rest.allSatisfy(isDNSLabel) else {
            throw ConfigurationError(
                "name",
                rule:
                    "'\(name.prefix(80))' is no name of records: in lower case, without a dot at the end.",
                nextStep:
                    "Write it like www, or @ for the zone's own name; transcribe other letters to Punycode."
            )
        }
        if case .name(let zone) = zone, name == zone || name.hasSuffix("." + zone) {
            throw ConfigurationError(
                "name",
                rule: "'\(name.prefix(80))' ends with the zone's own name, which would be there twice.",
                nextStep: "Leave the zone's name out; its own is @."
            )
        }
    }

    /// Checks the records of one name and type.
    static func check(
        records: [Hetzner.Record],
        of type: Hetzner.RRSet.RecordType,
        upTo limit: Int = .max
    )
        throws(ConfigurationError)
    {
        guard !records.isEmpty, records.count <= limit else {
            throw ConfigurationError(
                "records",
                rule:
                    "There are \(records.count) records\(limit == .max ? "" : ", and a call has 1 to \(limit)").",
                nextStep: records.isEmpty ? "Give one at least." : "Send them in parts."
            )
        }
        guard Set(records.map(\.value)).count == records.count else {
            throw ConfigurationError(
                "records",
                rule: "A record is there twice; those of a set are distinct.",
                nextStep: "Leave the second out."
            )
        }
        guard records.allSatisfy({ !$0.value.isEmpty && (type != .txt || $0.quotedOctets != nil) })
        else {
            throw ConfigurationError(
                "records",
                rule: type == .txt ? "A text is not quoted whole." : "A record is empty.",
                nextStep: type == .txt
                    ? "Make it with Hetzner.Record(text:), which quotes it." : "Give its value."
            )
        }
    }

    /// Checks where a secondary zone comes from.
    static func check(primaryNameservers nameservers: [Hetzner.PrimaryNameserver])
        throws(ConfigurationError)
    {
        guard !nameservers.isEmpty else {
            throw ConfigurationError(
                "primaryNameservers",
                rule: "There is none to take the records from.",
                nextStep: "Give one at least."
            )
        }
        for nameserver in nameservers {
            try check(address: nameserver.address, field: "primaryNameservers")
            guard nameserver.port.map((1...65_535).contains) ?? true else {
                throw ConfigurationError(
                    "primaryNameservers",
                    rule: "\(nameserver.port ?? 0) is no port.",
                    nextStep: "Choose one from 1 to 65,535."
                )
            }
            guard (nameserver.tsigKey == nil) == (nameserver.tsigAlgorithm == nil) else {
                throw ConfigurationError(
                    "primaryNameservers",
                    rule: "A key and its algorithm are there together or not at all.",
                    nextStep: "Give both, or neither."
                )
            }
        }
    }

    /// Lower-case letters, digits, `-` and `_`, as names in the DNS have between their dots.
    private static func isDNSLabel(_ text: Substring) -> Bool {
        (1...63).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-_/".utf8.contains(byte)
            }
    }
}
