internal import Foundation
internal import XanthusCloud

/// What stands for what in a fixture: counted in the order of appearance, so that one recording has one result.
///
/// Each pseudonym has the form of its original, is read as the same kind, and is none of the originals.
struct Pseudonyms {
    private struct Original: Hashable {
        let kind: PseudonymKind
        let text: String
    }

    private let originals: Set<String>
    private var given: [Original: String] = [:]
    private var counts: [String: Int] = [:]
    /// The IPv4 addresses and the upper halves of IPv6 addresses that no pseudonym may have.
    private var taken: Set<UInt128> = []
    private var networks: [UInt128: UInt128] = [:]

    /// - Parameter originals: What no pseudonym may be.
    init(avoiding originals: Set<String>) {
        self.originals = originals
        for block in originals.compactMap({ PublicBlock($0) }) {
            taken.insert(block.family == .ipv4 ? block.address : block.address >> 64)
        }
    }

    /// Says what stands for an original, the same each time.
    mutating func pseudonym(of text: String, _ kind: PseudonymKind) -> String {
        let original = Original(kind: kind, text: text)
        if let known = given[original] { return known }
        var pseudonym = make(text, kind)
        // An original may look like a pseudonym: that of an earlier fixture, or one of the documentation's addresses.
        while kind != .address, originals.contains(pseudonym) { pseudonym = make(text, kind) }
        given[original] = pseudonym
        if kind == .key { giveFingerprints(of: text, for: pseudonym) }
        return pseudonym
    }

    private mutating func make(_ text: String, _ kind: PseudonymKind) -> String {
        switch kind {
        case .address: return address(text)
        case .fingerprint: return Self.fingerprint(like: text, number: next("fingerprint"))
        case .key: return PseudonymForm.key(next("key"))
        case .ocid: return PseudonymForm.ocid(like: text, number: next("ocid"))
        case .number: return String(PseudonymForm.firstNumber + next("number"))
        case .token: return PseudonymForm.token(next("token"))
        case .email: return "pseudonym\(next("email"))@example.com"
        case .host: return "host\(next("host")).example.com"
        case .name: return "name\(next("name"))"
        case .text: return "text \(next("text"))"
        case .secret: return Data("redacted \(next("secret"))".utf8).base64EncodedString()
        case .uuid: return "00000000-0000-4000-8000-" + Self.padded(next("uuid"), to: 12, radix: 16)
        case .zone: return "PSD" + Self.padded(next("zone"), to: 1, radix: 36).uppercased()
        }
    }

    private mutating func next(_ counter: String) -> Int {
        counts[counter, default: 0] += 1
        return counts[counter, default: 0]
    }

    /// Keys and fingerprints belong together, and so do what stands for them.
    private mutating func giveFingerprints(of text: String, for pseudonym: String) {
        guard let key = try? SSHPublicKey(text), let other = try? SSHPublicKey(pseudonym) else { return }
        for (old, new) in [
            (key.md5Fingerprint, other.md5Fingerprint), (key.sha256Fingerprint, other.sha256Fingerprint),
        ] {
            given[Original(kind: .fingerprint, text: old)] = new
        }
    }

    private mutating func address(_ text: String) -> String {
        // What is no public address was never read as one.
        guard let block = PublicBlock(text) else { return text }
        let suffix = block.isBlock ? "/\(block.prefixLength)" : ""
        let address: UInt128
        switch block.family {
        case .ipv4 where block.prefixLength == 32:
            // An address and the block of it alone belong together.
            guard suffix.isEmpty else { return pseudonym(of: String(text.dropLast(3)), .address) + suffix }
            address = free { PseudonymForm.documentationIPv4($0.next("ipv4")) }
        case .ipv4:
            let size = 1 << (32 - block.prefixLength)
            address = free { $0.benchmarkBlock(of: size) }
        case .ipv6:
            let network = block.address >> 64
            let stand = networks[network] ?? free { PseudonymForm.documentationIPv6($0.next("ipv6")) }
            networks[network] = stand
            let low = block.address & UInt128(UInt64.max)
            // A small number of a host says nothing about it; a random one, or one from its hardware, does.
            let host = low <= 0xFFFF ? low : UInt128(0x10000 + next("ipv6 host"))
            address = stand << 64 | host
        }
        return PseudonymForm.text(block.family, address) + suffix
    }

    /// The next that is not taken. There are more to choose from than a fixture has room for.
    private mutating func free(_ draw: (inout Pseudonyms) -> UInt128) -> UInt128 {
        var address = draw(&self)
        var attempts = 0
        while taken.contains(address), attempts < 1 << 17 {
            address = draw(&self)
            attempts += 1
        }
        return address
    }

    /// The next block of a size, at a multiple of it.
    private mutating func benchmarkBlock(of size: Int) -> UInt128 {
        let offset = (counts["ipv4 blocks", default: 0] + size - 1) / size * size
        counts["ipv4 blocks"] = offset + size
        return PseudonymForm.benchmarkIPv4 + UInt128(offset % (1 << 17))
    }

    private static func fingerprint(like text: String, number: Int) -> String {
        let digest = Digest.sha256(Array("fingerprint \(number)".utf8))
        if text.hasPrefix("SHA256:") { return "SHA256:" + digest.base64.prefix { $0 != "=" } }
        let pairs = String(digest.colonSeparated.prefix(text.utf8.count))
        // A hardware address that nobody's card has: the bit for such is set.
        return text.utf8.count == 17 ? "02" + pairs.dropFirst(2) : pairs
    }

    private static func padded(_ number: Int, to length: Int, radix: Int) -> String {
        let digits = String(number, radix: radix)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
