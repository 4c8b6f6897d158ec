/// What the pseudonyms of a recording are in a replay: one to one.
struct PseudonymBindings: Sendable {
    private var callers: [TextPiece: String] = [:]
    private var recorded: [TextPiece: String] = [:]

    /// What the recording has for something of the caller's; `nil` if that is not said yet.
    func recorded(for piece: TextPiece, among pseudonyms: Set<TextPiece>) -> String? {
        guard piece.kind != nil else { return piece.text }
        if let known = recorded[piece] { return known }
        return callers[piece] == nil && pseudonyms.contains(piece) ? piece.text : nil
    }

    /// What the caller calls a piece of an answer. What the cloud draws is from now on what the answer said.
    mutating func caller(of piece: TextPiece) -> String {
        guard let kind = piece.kind else { return piece.text }
        if let known = callers[piece] { return known }
        if kind.isDrawnByCloud { bind(piece, to: piece.text) }
        return piece.text
    }

    /// What a pseudonym is by now, if that is said.
    func known(_ pseudonym: TextPiece) -> String? { callers[pseudonym] }

    mutating func bind(_ pseudonym: TextPiece, to text: String) {
        callers[pseudonym] = text
        recorded[TextPiece(kind: pseudonym.kind, text: text)] = pseudonym.text
    }

    /// The bindings with which a request is the recorded one; `nil` if there are none.
    func matching(_ recording: RequestShape, _ request: RequestShape, among pseudonyms: Set<TextPiece>) -> Self? {
        var result = self
        for (expected, field) in zip(recording.fields, request.fields) {
            for (pseudonym, piece) in zip(expected.pieces, field.pieces) where piece.kind != nil {
                guard result.admits(pseudonym, as: piece, among: pseudonyms) else { return nil }
                result.bind(pseudonym, to: piece.text)
            }
        }
        return result
    }

    /// Whether a pseudonym may be something of the caller's: it is already, or neither is anything else.
    func admits(_ pseudonym: TextPiece, as piece: TextPiece, among pseudonyms: Set<TextPiece>) -> Bool {
        if let known = callers[pseudonym] { return known == piece.text }
        guard recorded[piece] == nil else { return false }
        return pseudonym.text == piece.text || !pseudonyms.contains(piece)
    }
}
