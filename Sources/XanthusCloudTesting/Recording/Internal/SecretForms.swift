internal import XanthusCloud

/// Finds what has the form of a secret or of somebody's id. Deliberately another way of reading than `TextReader`'s, so
/// that a mistake in one is noticed by the other.
struct SecretForms {
    private let bytes: [UInt8]
    private var found: [(SecretScanner.Rule, Int)] = []

    static func found(in bytes: [UInt8]) -> [(SecretScanner.Rule, Int)] {
        var forms = SecretForms(bytes: bytes)
        forms.read()
        return forms.found
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The beginnings of Base64 that every key of a kind has: `ssh-`, `ecdsa-sha2-`, `sk-`.
    private static let keyBegins = ["AAAAB3NzaC1", "AAAAC3NzaC1", "AAAAE2VjZHNhLXNoYTIt", "AAAAInNrL", "AAAAGnNrL"]

    private mutating func read() {
        var follows = false
        var start = 0
        while start < bytes.count {
            guard !Self.separates(bytes[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, !Self.separates(bytes[end]) { end += 1 }
            let chunk = bytes[start..<end]
            if follows, chunk.count >= 16 { found.append((.bearer, start)) }
            follows = Self.isBearer(chunk)
            if chunk.starts(with: "-----BEGIN".utf8) { found.append((.pem, start)) }
            for part in chunk.split(whereSeparator: { "=&?@".utf8.contains($0) }) { judge(part) }
            start = end
        }
    }

    private static func separates(_ byte: UInt8) -> Bool {
        byte <= 0x20 || "\"'`,;<>()[]{}|\\".utf8.contains(byte)
    }

    private static func isBearer(_ chunk: ArraySlice<UInt8>) -> Bool {
        let word = chunk.suffix(6)
        return word.count == 6 && String(decoding: word, as: UTF8.self).lowercased() == "bearer"
    }

    private mutating func judge(_ part: ArraySlice<UInt8>) {
        if judgeBlock(part) { return }
        for piece in part.split(separator: UInt8(ascii: "/")) {
            var piece = piece
            while let last = piece.last, ".:".utf8.contains(last) { piece = piece.dropLast() }
            if judgeOCID(piece) || judgeKey(piece) { continue }
            judgeAddress(piece)
            judgeToken(piece)
        }
    }

    /// An address with the length of a prefix. A wide block is nobody's.
    private mutating func judgeBlock(_ part: ArraySlice<UInt8>) -> Bool {
        guard let slash = part.firstIndex(of: UInt8(ascii: "/")), slash - part.startIndex <= 45,
            (1...3).contains(part.endIndex - slash - 1), part[(slash + 1)...].allSatisfy({ (48...57).contains($0) }),
            (try? CIDR(text(part[..<slash]) + (part[..<slash].contains(UInt8(ascii: ":")) ? "/128" : "/32"))) != nil
        else { return false }
        noteIfPublic(part)
        return true
    }

    private mutating func judgeAddress(_ piece: ArraySlice<UInt8>) {
        guard piece.count <= 51 else { return }
        if piece.contains(UInt8(ascii: ".")), let colon = piece.firstIndex(of: UInt8(ascii: ":")) {
            noteIfPublic(piece[..<colon])
            noteIfPublic(piece[(colon + 1)...])
        } else {
            noteIfPublic(piece)
        }
    }

    private mutating func noteIfPublic(_ piece: ArraySlice<UInt8>) {
        guard piece.count >= 4, let block = PublicBlock(text(piece)), !PseudonymForm.isDocumentation(block) else {
            return
        }
        found.append((.address, piece.startIndex))
    }

    private mutating func judgeOCID(_ piece: ArraySlice<UInt8>) -> Bool {
        guard piece.starts(with: "ocid1.".utf8) else { return false }
        let unique = piece.suffix(from: piece.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? piece.startIndex)
        if !unique.starts(with: PseudonymForm.ocidMark.utf8) { found.append((.ocid, piece.startIndex)) }
        return true
    }

    private mutating func judgeKey(_ piece: ArraySlice<UInt8>) -> Bool {
        guard piece.count >= 40, Self.keyBegins.contains(where: { piece.starts(with: $0.utf8) }) else { return false }
        if !piece.starts(with: PseudonymForm.keyBlobMark.utf8) { found.append((.sshKey, piece.startIndex)) }
        return true
    }

    private mutating func judgeToken(_ piece: ArraySlice<UInt8>) {
        // A fingerprint names a key and opens nothing.
        guard !piece.starts(with: "SHA256:".utf8) else { return }
        for run in piece.split(whereSeparator: { !$0.isLetterOrDigit }) where run.count >= 40 {
            let digits = run.count { (48...57).contains($0) }
            guard digits > 0, digits < run.count, !Self.isPseudonym(run) else { continue }
            found.append((.token, run.startIndex))
        }
    }

    private static func isPseudonym(_ run: ArraySlice<UInt8>) -> Bool {
        run.starts(with: PseudonymForm.tokenMark.utf8)
            && run.dropFirst(PseudonymForm.tokenMark.utf8.count).allSatisfy { (48...57).contains($0) }
    }

    private func text(_ slice: ArraySlice<UInt8>) -> String { String(decoding: slice, as: UTF8.self) }
}
