internal import Foundation

/// One thing in a simulated OCI: its JSON as the wire shows it, and the states it is on its way to.
struct OCIRecord: Sendable {
    /// A change that comes with time.
    struct Step: Sendable {
        let date: Date
        let changes: [String: JSON]

        init(_ date: Date, _ changes: [String: JSON]) {
            self.date = date
            self.changes = changes
        }

        /// Enters a state.
        init(_ date: Date, state: String) { self.init(date, ["lifecycleState": .string(state)]) }
    }

    let kind: OCIKind
    let id: String
    /// The thing it goes with, where the wire does not say so: an interface's instance.
    let owner: String?
    /// The order of creation; breaks ties between equal dates.
    let sequence: Int
    private(set) var document: JSON
    /// What is known of it and not shown in its document.
    var unseen: [String: JSON] = [:]
    /// When it was terminated or deleted, if it was.
    private(set) var ended: Date?
    /// When it was on, if it is a machine.
    private(set) var power = GuestPower()
    private var revision = 1
    private var steps: [Step]
    private var end: Date?

    init(_ kind: OCIKind, id: String, owner: String?, sequence: Int, document: JSON, steps: [Step]) {
        self.kind = kind
        self.id = id
        self.sequence = sequence
        self.document = document
        self.steps = steps
        self.owner = owner
    }

    var state: String { self["lifecycleState"] }
    /// Whether it is being terminated or has been.
    var isLeaving: Bool { ["TERMINAT", "DETACH", "DELET"].contains(where: state.hasPrefix) }
    /// Whether it is only remembered.
    var hasEnded: Bool { state == "TERMINATED" || state == "DELETED" }
    /// Changes with every change of the thing, those of its state included.
    var etag: String { "\(id.suffix(16))-\(revision)" }

    /// How people call it: by the name that it has, or else by its id.
    var shownName: String {
        ["displayName", "name"].lazy.map { self[$0] }.first { !$0.isEmpty } ?? id
    }

    /// A text of the document; empty if it has none.
    subscript(member: String) -> String { document[member]?.string ?? "" }

    /// The texts of a list of the document.
    func list(_ member: String) -> [String] { document[member]?.array?.compactMap(\.string) ?? [] }

    /// The thing without a member, as some lists show it.
    func hiding(_ member: String) -> OCIRecord {
        var copy = self
        copy.document[member] = Optional<JSON>.none
        return copy
    }

    mutating func change(_ changes: [String: JSON]) {
        for (name, value) in changes { document[name] = value }
        revision += 1
    }

    /// The thing with members that are known elsewhere, which change nothing about it.
    func showing(_ members: [String: JSON]) -> OCIRecord {
        var copy = self
        for (name, value) in members { copy.document[name] = value }
        return copy
    }

    /// Replaces what was to come.
    mutating func plan(_ steps: [Step], end: Date? = nil) {
        self.steps = steps
        self.end = end
    }

    /// Lets time pass, and tells whether the thing still exists.
    mutating func advance(to now: Date, _ changes: inout [WorldChange]) -> Bool {
        while let step = steps.first, step.date <= now {
            steps.removeFirst()
            let before = state
            change(step.changes)
            if state != before { changes.append(.change(of: self, from: before, at: step.date)) }
            if hasEnded, ended == nil { ended = step.date }
            if kind == .instance { power.turn(on: state == "RUNNING", at: step.date) }
        }
        if let end, end <= now {
            // What had ended before is only not listed any more.
            if ended == nil { changes.append(.departure(of: self, at: end)) }
            ended = ended ?? end
            return false
        }
        return true
    }

    /// The date at which it changes by itself.
    var due: Date { min(steps.first?.date ?? .distantFuture, end ?? .distantFuture) }
    /// Whether the date has come to change it.
    func isDue(_ now: Date) -> Bool { due <= now }
}
