internal import XanthusCloud

/// The state of a replay: what was used, and which pseudonym is what of the caller's.
struct Replay: Sendable {
    private let exchanges: [RecordedExchange]
    private let shapes: [RequestShape]
    private let pseudonyms: Set<TextPiece>
    private var isUsed: [Bool]
    /// The exchanges of equal requests, and of requests that could be, in their order.
    private var equals: [String: ArraySlice<Int>] = [:]
    private var alike: [String: ArraySlice<Int>] = [:]
    private var bindings = PseudonymBindings()
    private(set) var failures: [String] = []

    init(_ fixture: Fixture) {
        exchanges = fixture.exchanges
        shapes = fixture.exchanges.map(RequestShape.init)
        isUsed = Array(repeating: false, count: exchanges.count)
        var pseudonyms: Set<TextPiece> = []
        for (index, shape) in shapes.enumerated() {
            equals[shape.text(\.text) ?? "", default: []].append(index)
            alike[shape.skeleton, default: []].append(index)
            for piece in shape.fields.flatMap(\.pieces) where piece.kind != nil { pseudonyms.insert(piece) }
            _ = ExchangeWalk.rewrite(exchanges[index], .response) { field in
                for piece in field.pieces where piece.kind != nil { pseudonyms.insert(piece) }
                return field.text
            }
        }
        self.pseudonyms = pseudonyms
    }

    var remaining: [String] {
        exchanges.indices.filter { !isUsed[$0] }.map {
            "exchange \($0 + 1), \(exchanges[$0].method) \(exchanges[$0].pathText)"
        }
    }

    /// Finds the exchange of a request, and returns it with the caller's own words in its answer.
    mutating func answer(_ request: RecordedExchange) throws(CloudError) -> RecordedExchange {
        let shape = RequestShape(request)
        guard let index = take(shape) else {
            let sentence = ReplayDifference(shapes, isUsed, bindings).sentence(for: request, shape)
            failures.append(sentence)
            throw CloudError(.failed, sentence)
        }
        isUsed[index] = true
        return ExchangeWalk.rewrite(exchanges[index], .response) { field in
            field.pieces.map { bindings.caller(of: $0) }.joined()
        }
    }

    private mutating func take(_ shape: RequestShape) -> Int? {
        // Everything is known: one look, however long the recording.
        if let text = shape.text({ bindings.recorded(for: $0, among: pseudonyms) }),
            let index = first(of: text, &equals)
        {
            for (mine, recorded) in zip(shape.fields, shapes[index].fields) {
                for (piece, pseudonym) in zip(mine.pieces, recorded.pieces) where piece.kind != nil {
                    bindings.bind(pseudonym, to: piece.text)
                }
            }
            return index
        }
        let skeleton = shape.skeleton
        guard first(of: skeleton, &alike) != nil, let candidates = alike[skeleton] else { return nil }
        for index in candidates where !isUsed[index] {
            if let matched = bindings.matching(shapes[index], shape, among: pseudonyms) {
                bindings = matched
                return index
            }
        }
        return nil
    }

    /// The first exchange of a list that is not used; those before it are dropped for good.
    private func first(of key: String, _ lists: inout [String: ArraySlice<Int>]) -> Int? {
        guard var list = lists[key] else { return nil }
        while let index = list.first, isUsed[index] { list = list.dropFirst() }
        lists[key] = list
        return list.first
    }
}
