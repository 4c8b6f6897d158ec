internal import Foundation
internal import HTTPTypes

/// What has happened in a simulated world since its beginning.
struct WorldLog: Sendable {
    /// A request as it came in, for those who look for secrets in it.
    struct Request: Sendable {
        let request: HTTPRequest
        let body: Data
    }

    private enum Event: Sendable {
        case call(Int)
        case other(Date, String)
    }

    let start: Date
    private(set) var calls: [WorldCall] = []
    private(set) var requests: [Request] = []
    private var events: [Event] = []
    /// The names of things by their ids, those that are gone among them.
    private var names: [String: String] = [:]

    init(start: Date) { self.start = start }

    /// Makes names known that nothing has been told about.
    mutating func know(_ name: String, of id: String) { names[id] = name }

    mutating func note(_ changes: [WorldChange], hiding kinds: Set<String> = []) {
        for change in changes {
            names[change.id] = change.name
            if !kinds.contains(change.kind) { events.append(.other(change.date, change.text)) }
        }
    }

    mutating func note(_ text: String, at date: Date) { events.append(.other(date, text)) }

    /// - Parameters:
    ///   - call: The request taken apart; `nil` if it is not simulated.
    ///   - code: The cloud's word for a refusal.
    mutating func note(
        _ request: HTTPRequest,
        _ body: Data,
        _ call: SimulatedCall?,
        status: Int,
        code: String?,
        at date: Date
    ) {
        let path = request.path ?? ""
        let bare = String(path.prefix { $0 != "?" })
        let named = bare.split(separator: "/").compactMap { names[String($0)] }.last
        calls.append(
            WorldCall(
                number: calls.count + 1,
                date: date,
                operation: call?.operation ?? "\(request.method.rawValue) \(bare)",
                subject: (call?.body).flatMap(Self.subject) ?? named,
                method: request.method.rawValue,
                path: path,
                status: status,
                code: code
            )
        )
        requests.append(Request(request: request, body: body))
        events.append(.call(calls.count - 1))
    }

    private static func subject(of body: JSON) -> String? { body["displayName"]?.string ?? body["name"]?.string }

    /// What happened. Reads of one moment that follow each other are in the order of their texts: clients send them side by
    /// side, and it is chance which of them arrives first.
    var timeline: WorldTimeline {
        var ordered = events
        var start = 0
        while start < ordered.count {
            var end = start
            while end < ordered.count, let date = date(ofRead: ordered[end]), date == self.date(ofRead: ordered[start])
            {
                end += 1
            }
            if end > start + 1 { ordered[start..<end].sort { text($0) < text($1) } }
            start = max(end, start + 1)
        }
        return WorldTimeline(
            entries: ordered.map { event in
                let date = date(event)
                // In milliseconds, which a sum of binary fractions is exact to.
                let span = (date.timeIntervalSince(self.start) * 1_000).rounded()
                return WorldTimeline.Entry(date: date, offset: .milliseconds(Int64(max(0, span))), text: text(event))
            }
        )
    }

    private func date(_ event: Event) -> Date {
        switch event {
        case .call(let index): calls[index].date
        case .other(let date, _): date
        }
    }

    private func text(_ event: Event) -> String {
        switch event {
        case .call(let index): calls[index].description
        case .other(_, let text): text
        }
    }

    private func date(ofRead event: Event) -> Date? {
        guard case .call(let index) = event, !calls[index].isWrite else { return nil }
        return calls[index].date
    }
}
