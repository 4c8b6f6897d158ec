/// Who waits on a shared poll, which looks are under way for whom, and who watches the time.
///
/// It is the part of the poll that decides; it never waits itself. Dates are spans on the poll's stopwatch.
struct PollRoster<Key: Hashable & Sendable, Subject: Sendable>: Sendable {
    typealias Sight = [Key: Result<Subject?, any Error>]

    /// What one who waits does next.
    enum Turn: Sendable {
        /// Judges what was seen. The last of a round is followed by a pause, or by the end of the wait.
        case judge(Sight, isLast: Bool)
        /// Looks, for itself and for others, until then.
        case look([Errand], until: Duration)
        /// Watches the time for all.
        case watch
        /// Waits no longer.
        case giveUp
    }

    /// A look at keys of several who wait.
    struct Errand: Sendable {
        let number: Int
        let keys: [Key]
        /// When the last of them waits no longer.
        let end: Duration
    }

    /// What the one who watches the time does until there is something to do.
    struct Rest: Sendable {
        let pause: Duration
        /// Whether nothing else is under way, so that the time is slept through.
        let isSleep: Bool
    }

    typealias Parking = CheckedContinuation<Turn, any Error>
    typealias Bell = CheckedContinuation<Void, any Error>

    struct Member: Sendable {
        var keys: [Key] = []
        var looks = 0
        /// When the next look is due.
        var due: Duration
        let interval: Backoff
        /// When the wait is over.
        let end: Duration
        /// The looks under way that are for it, and since when.
        var away: Set<Int> = []
        var since = Duration.zero
        /// What it has to do and has not fetched yet.
        var errands: [Errand] = []
        var mail: Sight?
        var isOver = false
        var parking: Parking?

        /// When it waits no longer for what is under way: also a look at the very end may answer.
        var expiry: Duration { max(end, since + .seconds(5)) }
        /// When something has to be done about it.
        var date: Duration { away.isEmpty ? min(due, end) : expiry }
        var hasTurn: Bool { !errands.isEmpty || mail != nil || isOver }
    }

    struct Flight {
        let carrier: Int
        let tickets: [Int]
    }

    private var lastTicket = 0
    var lastErrand = 0
    var members: [Int: Member] = [:]
    var flights: [Int: Flight] = [:]
    var watcher: Int?
    /// When the one who watches wakes, while it rests.
    var wake: Duration?
    var isRung = false
    private var bell: Bell?
    let batch: Int?

    /// - Parameter batch: How many keys one look is for; `nil` if one is for all.
    init(batch: Int?) {
        self.batch = batch
    }

    /// How many of those who wait make looks, each for itself and others.
    var carriers: Int { Set(flights.values.map(\.carrier)).count }
    /// Whether the one who watches rests.
    var isWatched: Bool { bell != nil }

    /// Whether everybody waits: for time, for a look, or for the one who watches the time.
    var isAtRest: Bool {
        let carriers = Set(flights.values.map(\.carrier))
        return members.allSatisfy { ticket, member in
            if member.parking != nil { return true }
            return watcher == ticket ? isWatched : carriers.contains(ticket) && !member.hasTurn
        }
    }

    mutating func join(due: Duration, interval: Backoff, end: Duration) -> Int {
        lastTicket += 1
        members[lastTicket] = Member(due: due, interval: interval, end: end)
        return lastTicket
    }

    /// Removes one who waits. What it was looking at is due again, and another watches the time if this one did.
    mutating func leave(_ ticket: Int) -> PollSignals<Turn> {
        members[ticket] = nil
        var signals = PollSignals<Turn>()
        for (number, flight) in flights where flight.carrier == ticket {
            flights[number] = nil
            for other in flight.tickets { members[other]?.away.remove(number) }
            signals.bell = signals.bell ?? ring()
        }
        if watcher == ticket { passOn(&signals) }
        return signals
    }

    /// Tells one who waits for keys what to do, or parks it.
    mutating func turn(_ ticket: Int, _ keys: [Key], _ parking: Parking) -> (turn: Turn?, signals: PollSignals<Turn>) {
        var signals = PollSignals<Turn>()
        guard var member = members[ticket] else { return (.giveUp, signals) }
        defer { members[ticket] = member }
        member.keys = keys
        if let turn = Self.fetch(&member) { return (turn, signals) }
        guard let watcher, watcher != ticket else {
            self.watcher = ticket
            return (.watch, signals)
        }
        member.parking = parking
        if let wake, member.date < wake { signals.bell = ring() }
        return (nil, signals)
    }

    /// Takes the continuation of one who was cancelled.
    mutating func unpark(_ ticket: Int) -> Parking? { members[ticket]?.parking.take() }

    static func fetch(_ member: inout Member) -> Turn? {
        if !member.errands.isEmpty {
            defer { member.errands = [] }
            return .look(member.errands, until: member.expiry)
        }
        if let mail = member.mail.take() { return .judge(mail, isLast: member.away.isEmpty) }
        return member.isOver ? .giveUp : nil
    }

    /// Whether one who waits is neither looking nor judging.
    func isHere(_ ticket: Int) -> Bool { members[ticket]?.parking != nil || watcher == ticket }

    /// Has another watch the time. Who is not parked is on its way, and watches when it comes.
    mutating func passOn(_ signals: inout PollSignals<Turn>) {
        watcher = members.filter { $0.value.parking != nil }.keys.min()
        wake = nil
        guard let watcher, let parking = members[watcher]?.parking.take() else { return }
        signals.turns.append((parking, .watch))
    }

    /// Wakes the one who watches.
    mutating func ring() -> Bell? {
        isRung = true
        return bell.take()
    }

    /// Lets the one who watches wait for the bell; returns whether it has rung already.
    mutating func rest(_ bell: Bell) -> Bool {
        if !isRung { self.bell = bell }
        return isRung
    }

    /// Takes the bell from the one who watches.
    mutating func takeBell() -> Bell? { bell.take() }
}
