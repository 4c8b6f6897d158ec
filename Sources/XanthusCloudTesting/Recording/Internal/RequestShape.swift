/// A request as the replay compares it: its fields, and two texts to find it by.
struct RequestShape: Sendable {
    struct Field: Sendable, Hashable {
        let place: String
        let isText: Bool
        let pieces: [TextPiece]
    }

    let fields: [Field]

    init(_ exchange: RecordedExchange) {
        var fields: [Field] = []
        _ = ExchangeWalk.rewrite(exchange, .request) { field in
            fields.append(Field(place: field.place, isText: field.isText, pieces: field.pieces))
            return field.text
        }
        self.fields = fields
    }

    /// The same text for requests that differ in nothing but what stands for something.
    var skeleton: String { text { $0.kind.map { "\u{1}\($0)" } ?? $0.text } ?? "" }

    /// The same text for equal requests, each piece as `name` has it; `nil` if it has none for one.
    func text(_ name: (TextPiece) -> String?) -> String? {
        var text = ""
        for field in fields {
            text += "\u{2}\(field.place)\u{3}\(field.isText)\u{3}"
            for piece in field.pieces {
                guard let part = name(piece) else { return nil }
                text += part
            }
        }
        return text
    }
}
