extension HetznerWorld {
    /// The records of an action, of which there are 1 to 50.
    func counted(_ fields: HetznerFields, of type: String) throws -> [HetznerZone.Record] {
        let records = try records(fields, of: type)
        try demand(
            .hetznerRRSetRecords,
            (1...50).contains(records.count),
            else: fields.invalid("records", "Length must be between 1 and 50.")
        )
        return records
    }

    /// The records of a body, each checked by its type.
    func records(_ fields: HetznerFields, of type: String) throws -> [HetznerZone.Record] {
        guard let wishes = try fields.objects("records", knowing: ["value", "comment"]) else {
            throw fields.invalid("records", "Missing data for required field.")
        }
        let records = try wishes.map { wish in
            let value = try wish.required("value")
            try demand(
                .hetznerRecordValue,
                Self.isRecord(value, of: type),
                else: wish.invalid("value", "'\(value)' is no value of \(type) records")
            )
            return HetznerZone.Record(value: value, comment: try wish.string("comment") ?? "")
        }
        try demand(
            .hetznerRecordsDistinct,
            Set(records.map(\.value)).count == records.count,
            else: fields.invalid("records", "Must only contain distinct record values.")
        )
        return records
    }

    /// Whether a value has the form of its type. Types with a form of their own that is seldom used are taken as they
    /// are, unless empty.
    static func isRecord(_ value: String, of type: String) -> Bool {
        let parts = value.split(separator: " ").map(String.init)
        switch type {
        case "A": return IPv4Block.address(value) != nil
        case "AAAA": return IPv6Block.address(value) != nil
        case "CNAME", "NS", "PTR": return parts.count == 1 && isHost(value)
        case "MX": return parts.count == 2 && UInt16(parts[0]) != nil && isHost(parts[1])
        case "SRV": return parts.count == 4 && parts.prefix(3).allSatisfy { UInt16($0) != nil } && isHost(parts[3])
        case "CAA": return parts.count >= 3 && UInt8(parts[0]) != nil && parts[2].hasPrefix("\"")
        case "SOA": return parts.count == 7 && parts.dropFirst(2).allSatisfy { UInt32($0) != nil }
        case "TXT": return isQuoted(value)
        default: return !parts.isEmpty
        }
    }

    /// A name in the DNS, perhaps with a dot at the end; a single dot is none at all.
    private static func isHost(_ text: String) -> Bool {
        if text == "." || text == "@" { return true }
        let labels = (text.hasSuffix(".") ? text.dropLast() : text[...])
            .split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 254 && labels.allSatisfy { (1...63).contains($0.utf8.count) }
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
    }

    /// One or more quoted pieces of up to 255 octets.
    private static func isQuoted(_ value: String) -> Bool {
        var rest = value.utf8[...]
        while !rest.isEmpty {
            guard rest.popFirst() == UInt8(ascii: "\"") else { return false }
            var octets = 0
            while let octet = rest.popFirst(), octet != UInt8(ascii: "\"") {
                if octet == UInt8(ascii: "\\") {
                    let isNumber = rest.first.map { (0x30...0x39).contains($0) } ?? false
                    rest = rest.dropFirst(isNumber ? 3 : 1)
                }
                octets += 1
            }
            guard octets <= 255, value.utf8[..<rest.startIndex].last == UInt8(ascii: "\"") else { return false }
            rest = rest.drop { $0 == UInt8(ascii: " ") }
        }
        return !value.isEmpty
    }
}
