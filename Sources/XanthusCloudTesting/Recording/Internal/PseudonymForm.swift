internal import Foundation
internal import XanthusCloud

/// The forms of pseudonyms that would be a secret or an original if they were not known for what they are.
enum PseudonymForm {
    /// Numbers of Hetzner's things count from here.
    static let firstNumber = 900_000_000
    /// The begin of each pseudonym's own part of an OCID, which has letters and the digits 2 to 7.
    static let ocidMark = "aaaaaaaapseudonym"
    static let tokenMark = "pseudonymtoken"
    /// What pseudonymous keys hold instead of a point of the curve; nobody has the other half.
    private static let keyMark = "a pseudonym, not a key: "

    private static let base32 = Array("abcdefghijklmnopqrstuvwxyz234567")

    static func ocid(like text: String, number: Int) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let head = parts.count > 1 ? parts.dropLast().joined(separator: ".") : "ocid1.unknown.oc1."
        var digits: [Character] = []
        var rest = number
        while digits.count < 60 - ocidMark.count {
            digits.append(base32[rest % 32])
            rest /= 32
        }
        return "\(head).\(ocidMark)\(String(digits.reversed()))"
    }

    static func token(_ number: Int) -> String {
        let digits = String(number)
        return tokenMark + String(repeating: "0", count: max(0, 40 - digits.count)) + digits
    }

    static func key(_ number: Int) -> String {
        let digits = String(number)
        let content = keyMark + String(repeating: "0", count: max(0, 32 - keyMark.count - digits.count)) + digits
        let blob = Data([0, 0, 0, 11] + Array("ssh-ed25519".utf8) + [0, 0, 0, 32] + Array(content.utf8.prefix(32)))
        return "ssh-ed25519 \(blob.base64EncodedString())"
    }

    /// What the base64 of each pseudonymous key begins with.
    static let keyBlobMark: String = {
        let first = key(0).dropFirst("ssh-ed25519 ".count)
        return String(first.prefix((19 + keyMark.count) * 8 / 6))
    }()

    /// The blocks that are in nobody's network (RFC 5737), then the upper part of that for benchmarks (RFC 2544).
    static func documentationIPv4(_ number: Int) -> UInt128 {
        let blocks: [UInt128] = [0xC000_0200, 0xC633_6400, 0xCB00_7100]
        let index = (number - 1) / 254
        guard index < blocks.count else { return benchmarkIPv4 + 0x10000 + UInt128(number % 0x10000) }
        return blocks[index] + UInt128((number - 1) % 254 + 1)
    }

    static let benchmarkIPv4: UInt128 = 0xC612_0000

    /// The upper half of an address in the block for documentation (RFC 3849), free for each network of a /48.
    static func documentationIPv6(_ number: Int) -> UInt128 {
        0x2001_0DB8_0000_0000 + (UInt128(number) % 0x10000) << 16 + UInt128(number / 0x10000) % 0x10000
    }

    static func text(_ family: CIDR.Family, _ address: UInt128) -> String {
        let block = CIDR(family, address, prefixLength: family.bits)
        return String(block.description.prefix { $0 != "/" })
    }

    /// Whether an address belongs to the blocks that pseudonyms are from.
    static func isDocumentation(_ block: PublicBlock) -> Bool {
        switch block.family {
        case .ipv4:
            [0xC000_0200, 0xC633_6400, 0xCB00_7100].contains(block.address & 0xFFFF_FF00)
                || block.address & 0xFFFE_0000 == benchmarkIPv4
        case .ipv6: block.address >> 96 == 0x2001_0DB8
        }
    }
}
