/// Says how a request differs from the recorded one that is nearest to it.
struct ReplayDifference {
    private let shapes: [RequestShape]
    private let isUsed: [Bool]
    private let bindings: PseudonymBindings

    init(_ shapes: [RequestShape], _ isUsed: [Bool], _ bindings: PseudonymBindings) {
        self.shapes = shapes
        self.isUsed = isUsed
        self.bindings = bindings
    }

    func sentence(for request: RecordedExchange, _ shape: RequestShape) -> String {
        let subject = "\(request.method) \(request.pathText.prefix(200))"
        let route = Self.route(of: shape)
        // Only those of the same method and path are worth a comparison.
        let near = shapes.indices.filter { Self.route(of: shapes[$0]) == route }
        guard let index = near.first(where: { !isUsed[$0] }) else {
            return near.isEmpty
                ? "\(subject) is not in the recording."
                : "\(subject) came more often than in the recording, where exchange \(near[near.count - 1] + 1) is the last."
        }
        let difference = difference(shapes[index], shape) ?? "it is one that other requests have taken already"
        return "\(subject) is not in the recording; from exchange \(index + 1) it differs: \(difference)."
    }

    private static func route(of shape: RequestShape) -> [String] {
        shape.fields.prefix { $0.place == "method" || $0.place.hasPrefix("path") }
            .map { $0.pieces.map { $0.kind?.rawValue ?? $0.text }.joined() }
    }

    /// The first field that differs, and how. What stands for something is shown as the recording has it, or as an answer
    /// or request did before, and never as it came: it may be a secret.
    private func difference(_ recording: RequestShape, _ request: RequestShape) -> String? {
        let mine = Dictionary(request.fields.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        for expected in recording.fields {
            seen.insert(expected.place)
            guard let field = mine[expected.place] else {
                return "\(expected.place) is missing, which was \(shown(expected, hidesSubjects: false))"
            }
            guard field.isText == expected.isText, field.pieces.map(\.kind) == expected.pieces.map(\.kind) else {
                return both(expected, field)
            }
            for (pseudonym, piece) in zip(expected.pieces, field.pieces) {
                if piece.kind == nil {
                    guard piece.text == pseudonym.text else { return both(expected, field) }
                } else if let known = bindings.known(pseudonym) {
                    guard known == piece.text else { return both(expected, field) }
                } else if bindings.known(TextPiece(kind: piece.kind, text: piece.text)) != nil {
                    return both(expected, field)
                }
            }
        }
        return request.fields.first { !seen.contains($0.place) }.map { "\($0.place) was not there" }
    }

    private func both(_ expected: RequestShape.Field, _ field: RequestShape.Field) -> String {
        "\(expected.place) was \(shown(expected, hidesSubjects: false)), and now is "
            + shown(field, hidesSubjects: true)
    }

    private func shown(_ field: RequestShape.Field, hidesSubjects: Bool) -> String {
        let text = field.pieces.map { piece in
            guard let kind = piece.kind else { return piece.text }
            return hidesSubjects ? "<another \(kind.rawValue)>" : piece.text
        }
        .joined()
        return "'\(text.prefix(120))'"
    }
}
