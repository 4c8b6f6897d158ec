internal import XanthusCloud

/// Puts pseudonyms into a recording: first everything that identifies is gathered, then each finds its stand-in, also
/// where only a sentence mentions it.
struct Scrubber {
    /// What identifies, by kind, as it stood in the recording.
    private(set) var originals: [PseudonymKind: Set<String>] = [:]
    /// The words of the API itself. A thing that is named like one of these is found in its own fields alone.
    private var words: Set<String> = []
    private let exchanges: [RecordedExchange]
    private var order: [TextPiece] = []

    /// - Parameters:
    ///   - exchanges: What was recorded.
    ///   - senders: What the requests were signed or authorised with, as text.
    init(_ exchanges: [RecordedExchange], senders: Set<String> = []) {
        self.exchanges = exchanges
        for sender in senders.sorted() {
            for piece in TextReader.pieces(of: sender) { gather(piece) }
        }
        for exchange in exchanges {
            for side in [ExchangeWalk.Side.request, .response] {
                _ = ExchangeWalk.rewrite(exchange, side) { field in
                    for piece in field.pieces { gather(piece) }
                    noteWords(of: field)
                    return field.text
                }
            }
        }
    }

    private mutating func gather(_ piece: TextPiece) {
        guard let kind = piece.kind else { return }
        if originals[kind, default: []].insert(piece.text).inserted { order.append(piece) }
    }

    private mutating func noteWords(of field: ExchangeWalk.Field) {
        if field.place.hasPrefix("path"), field.pieces.count == 1, field.pieces[0].kind == nil {
            words.insert(field.pieces[0].text)
        }
        // Keys, without the numbers of elements. The last two tell all, since those before had their own fields.
        for part in field.place.split(separator: ".").suffix(2) {
            let key = part.prefix { $0 != "[" }
            words.insert(String(key))
            for word in key.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) { words.insert(String(word)) }
        }
        let key = field.place.split(separator: ".").last ?? ""
        if Self.vocabulary.contains(String(key)), field.pieces.count == 1 { words.insert(field.pieces[0].text) }
    }

    /// The fields that hold one of a few words of the API.
    private static let vocabulary: Set<String> = [
        "architecture", "command", "direction", "lifecycleState", "operationType", "os_flavor", "protocol", "status",
        "type",
    ]

    /// Whether an original is looked for outside its own fields.
    func isSought(_ text: String, _ kind: PseudonymKind) -> Bool {
        switch kind {
        case .name, .text, .host: text.utf8.count > 2 && !words.contains(text) && Int(text) == nil
        case .secret: text.utf8.count > 7
        default: true
        }
    }

    /// The originals that must be nowhere in the fixture.
    var sought: [String] {
        order.filter { piece in piece.kind.map { isSought(piece.text, $0) } ?? false }.map(\.text)
    }

    /// The recording with pseudonyms in place of all that identifies.
    func scrubbed() -> [RecordedExchange] {
        var pseudonyms = Pseudonyms(avoiding: Set(order.map(\.text)))
        // Keys first, since their fingerprints follow from them.
        for piece in order where piece.kind == .key { _ = pseudonyms.pseudonym(of: piece.text, .key) }
        let mentioned = order.filter { piece in
            guard let kind = piece.kind, [.name, .host].contains(kind) else { return false }
            return isSought(piece.text, kind)
        }
        let matcher = PhraseMatcher(mentioned.map(\.text))
        return exchanges.map { exchange in
            [ExchangeWalk.Side.request, .response].reduce(exchange) { exchange, side in
                ExchangeWalk.rewrite(exchange, side) { field in
                    field.pieces.map { piece in
                        if let kind = piece.kind { return pseudonyms.pseudonym(of: piece.text, kind) }
                        guard field.isText else { return piece.text }
                        return Self.replace(mentioned, in: piece.text, by: matcher, &pseudonyms)
                    }.joined()
                }
            }
        }
    }

    private static func replace(
        _ mentioned: [TextPiece],
        in text: String,
        by matcher: PhraseMatcher,
        _ pseudonyms: inout Pseudonyms
    ) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for match in matcher.words(in: bytes) {
            guard let kind = mentioned[match.phrase].kind else { continue }
            result += bytes[position..<match.range.lowerBound]
            result += Array(pseudonyms.pseudonym(of: mentioned[match.phrase].text, kind).utf8)
            position = match.range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}

extension ExchangeWalk.Field {
    /// What it holds, as it is.
    var text: String { pieces.map(\.text).joined() }
}
