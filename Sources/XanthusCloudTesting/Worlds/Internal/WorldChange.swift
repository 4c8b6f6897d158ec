internal import Foundation

/// That something in a simulated world has come, gone or changed its state.
struct WorldChange: Sendable, Hashable {
    enum Event: Sendable, Hashable {
        /// It is there, in a state if it has one.
        case arrival(state: String)
        case change(from: String, to: String)
        case departure
    }

    let date: Date
    /// The kind in words, such as `server`.
    let kind: String
    let id: String
    let name: String
    let event: Event

    /// As a line of a timeline.
    var text: String {
        let thing = "\(kind) \(name)"
        return switch event {
        case .arrival(let state): state.isEmpty ? "\(thing) is there" : "\(thing) is there: \(state)"
        case .change(let old, let new): "\(thing): \(old) -> \(new)"
        case .departure: "\(thing) is gone"
        }
    }
}

extension [WorldChange] {
    /// In the order of dates; those of one date as they were noted.
    var inOrder: [WorldChange] {
        enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }
}

extension WorldChange {
    static func arrival(of record: OCIRecord, at date: Date) -> WorldChange {
        WorldChange(record, .arrival(state: record.state), at: date)
    }

    static func departure(of record: OCIRecord, at date: Date) -> WorldChange {
        WorldChange(record, .departure, at: date)
    }

    static func change(of record: OCIRecord, from state: String, at date: Date) -> WorldChange {
        WorldChange(record, .change(from: state, to: record.state), at: date)
    }

    private init(_ record: OCIRecord, _ event: Event, at date: Date) {
        self.init(date: date, kind: record.kind.label, id: record.id, name: record.shownName, event: event)
    }
}
