/// Reads and writes IP addresses, strictly: what one reader takes for octal or a zone another refuses.
enum IPAddressText {
    static func read(_ text: some StringProtocol) -> (CIDR.Family, UInt128)? {
        if let address = ipv4(text) { return (.ipv4, UInt128(address)) }
        if let address = ipv6(text) { return (.ipv6, address) }
        return nil
    }

    /// A number without sign or leading zeros.
    static func decimal(_ text: some StringProtocol, maximum: Int) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            text == "0" || text.utf8.first != 48, let number = Int(text), number <= maximum
        else { return nil }
        return number
    }

    private static func ipv4(_ text: some StringProtocol) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard let byte = decimal(part, maximum: 255) else { return nil }
            address = address << 8 | UInt32(byte)
        }
        return address
    }

    private static func ipv6(_ text: some StringProtocol) -> UInt128? {
        let halves = String(text).split(separator: "::", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), let head = groups(halves[0]) else { return nil }
        guard halves.count == 2 else { return head.count == 8 ? join(head) : nil }
        // "::" stands for at least one group of zeros.
        guard let tail = groups(halves[1]), head.count + tail.count < 8 else { return nil }
        return join(head + [UInt16](repeating: 0, count: 8 - head.count - tail.count) + tail)
    }

    private static func groups(_ text: Substring) -> [UInt16]? {
        if text.isEmpty { return [] }
        var groups: [UInt16] = []
        for part in text.split(separator: ":", omittingEmptySubsequences: false) {
            guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexadecimal),
                let group = UInt16(part, radix: 16)
            else { return nil }
            groups.append(group)
        }
        return groups
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }

    private static func join(_ groups: [UInt16]) -> UInt128 {
        groups.reduce(0) { $0 << 16 | UInt128($1) }
    }

    static func text(_ family: CIDR.Family, _ address: UInt128) -> String {
        switch family {
        case .ipv4:
            return [24, 16, 8, 0].map { String(address >> $0 & 0xFF) }.joined(separator: ".")
        case .ipv6:
            let groups = stride(from: 112, through: 0, by: -16).map { String(address >> $0 & 0xFFFF, radix: 16) }
            // RFC 5952: the first longest run of at least two zero groups is left out.
            var longest = 0..<0
            var start = 0
            for index in groups.indices {
                if groups[index] != "0" { start = index + 1 }
                if index + 1 - start > max(1, longest.count) { longest = start..<index + 1 }
            }
            if longest.isEmpty { return groups.joined(separator: ":") }
            return groups[..<longest.lowerBound].joined(separator: ":") + "::"
                + groups[longest.upperBound...].joined(separator: ":")
        }
    }
}
