private import struct Foundation.Data

/// Checks a line of `authorized_keys` down to the fields within the base64.
enum SSHPublicKeyReader {
    /// What is wrong with a line, without the line.
    struct Refusal: Error {
        let rule: String
        var nextStep = "Give the line of a .pub file, such as `ssh-ed25519 AAAA… me@laptop`."
    }

    /// The most bytes of a line. A 16,384-bit RSA key, OpenSSH's largest, has some 2,800.
    private static let maximumLength = 8_192

    static func key(in text: String) throws(Refusal) -> SSHPublicKey {
        try refuseOtherFormats(String(decoding: text.utf8.prefix(maximumLength), as: UTF8.self))
        // `utf8` because text from afar may hold millions of bytes in one Character.
        guard text.utf8.count <= maximumLength else {
            throw Refusal(rule: "It is longer than \(maximumLength) bytes, as no key is.")
        }
        let line = text.drop(while: \.isWhitespace)
        guard !line.isEmpty else { throw Refusal(rule: "It is empty.") }
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        let comment = parts.count > 2 ? parts[2].trimmed : ""
        guard line.trimmed.allSatisfy({ $0.isPrintable }) else {
            throw Refusal(
                rule: "It has a line end, a tab or a control character in it.",
                nextStep: "Give each key as a line of its own."
            )
        }
        let type = parts[0].trimmed
        guard let fields = fields[type] else { throw unknownType(type, in: line) }
        guard parts.count > 1, let blob = Data(base64Encoded: parts[1].trimmed), !blob.isEmpty else {
            throw Refusal(rule: "The base64 behind '\(type)' is missing, cut off or altered.")
        }
        var wire = SSHWire(Array(blob))
        guard let inner = wire.readString(), inner.elementsEqual(type.utf8) else {
            throw Refusal(rule: "The base64 is not that of a key of type '\(type)'.")
        }
        for field in fields {
            guard let content = wire.readString() else {
                throw Refusal(rule: "The base64 is cut off.")
            }
            if let rule = field.refusal(of: content) { throw Refusal(rule: rule) }
        }
        guard wire.isAtEnd else { throw Refusal(rule: "The base64 goes on behind the end of the key.") }
        return SSHPublicKey(type: type, blob: blob, comment: comment)
    }

    private static func refuseOtherFormats(_ text: String) throws(Refusal) {
        if text.contains("PRIVATE KEY-----") || text.contains("PuTTY-User-Key-File") {
            throw Refusal(
                rule: "This is a private key, which must never be given away.",
                nextStep: "Give its public half: the .pub file beside it, or what `ssh-keygen -y -f FILE` prints."
            )
        }
        if text.contains("BEGIN SSH2 PUBLIC KEY") {
            throw Refusal(
                rule: "It is in the format of RFC 4716.",
                nextStep: "Give what `ssh-keygen -i -f FILE` prints."
            )
        }
        if text.contains("PUBLIC KEY-----") {
            throw Refusal(
                rule: "It is a PEM public key.",
                nextStep: "Give what `ssh-keygen -i -m PKCS8 -f FILE` prints."
            )
        }
    }

    private static func unknownType(_ type: String, in line: Substring) -> Refusal {
        if type == "ssh-dss" {
            return Refusal(
                rule: "DSA keys are no longer accepted by servers.",
                nextStep: "Make a new key with `ssh-keygen -t ed25519`."
            )
        }
        if type.contains("-cert-v0") {
            return Refusal(
                rule: "It is a certificate.",
                nextStep: "Give the public key that the certificate was made for."
            )
        }
        if fields.keys.contains(where: { line.contains(" \($0) ") }) {
            return Refusal(
                rule: "It has options before the key, which clouds do not keep.",
                nextStep: "Give the line without them: type, base64, comment."
            )
        }
        return Refusal(rule: "It does not begin with a key type that servers accept.")
    }

    private static let fields: [String: [Field]] = [
        "ssh-ed25519": [.bytes(32)],
        "ssh-rsa": [.integer(2...16_384), .integer(1_024...16_384)],
        "ecdsa-sha2-nistp256": [.name("nistp256"), .point(65)],
        "ecdsa-sha2-nistp384": [.name("nistp384"), .point(97)],
        "ecdsa-sha2-nistp521": [.name("nistp521"), .point(133)],
        "sk-ssh-ed25519@openssh.com": [.bytes(32), .application],
        "sk-ecdsa-sha2-nistp256@openssh.com": [.name("nistp256"), .point(65), .application],
    ]
}

extension SSHPublicKeyReader {
    /// What stands at one place within the base64.
    private enum Field {
        case bytes(Int)
        case name(String)
        case point(Int)
        case integer(ClosedRange<Int>)
        case application

        func refusal(of content: ArraySlice<UInt8>) -> String? {
            switch self {
            case .bytes(let count):
                return content.count == count ? nil : "The key has \(content.count) bytes instead of \(count)."
            case .name(let name):
                return content.elementsEqual(name.utf8) ? nil : "The curve is not \(name), as the type says."
            case .point(let count):
                return content.count == count && content.first == 4 ? nil : "The point of the curve is malformed."
            case .integer(let bits):
                // Numbers are signed and as short as can be (RFC 4251), so a leading zero is there for a reason.
                guard let first = content.first, first < 0x80 else { return "A number of the key is malformed." }
                let digits = first == 0 ? content.dropFirst() : content
                guard let top = digits.first, first != 0 || top >= 0x80 else {
                    return "A number of the key is malformed."
                }
                let count = digits.count * 8 - top.leadingZeroBitCount
                return bits.contains(count)
                    ? nil
                    : "A number of the key has \(count) bits; servers take \(bits.lowerBound) to \(bits.upperBound)."
            case .application:
                return content.isEmpty ? "The application of the security key is missing." : nil
            }
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}

extension Character {
    /// Whether it may stand in a line that other programs take apart.
    var isPrintable: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }
}
