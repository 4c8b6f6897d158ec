extension PollRoster {
    /// Hands out what a look saw.
    mutating func land(_ errand: Errand, _ sight: Sight, at now: Duration) -> PollSignals<Turn> {
        var signals = PollSignals<Turn>()
        guard let flight = flights.removeValue(forKey: errand.number) else { return signals }
        for ticket in flight.tickets {
            guard var member = members[ticket] else { continue }
            member.away.remove(errand.number)
            if member.away.isEmpty {
                member.looks += 1
                member.due = now + member.interval.ceiling(member.looks)
            }
            let part = sight.filter { member.keys.contains($0.key) }
            member.mail = (member.mail ?? [:]).merging(part) { $1 }
            if let parking = member.parking.take(), let turn = Self.fetch(&member) {
                signals.turns.append((parking, turn))
            }
            members[ticket] = member
        }
        signals.bell = ring()
        return signals
    }

    /// Lets the one who watches see what time it is: gives out looks that are due, ends waits that are over, and says how
    /// long to rest; or passes the watch on if that one has something else to do.
    mutating func watch(_ ticket: Int, at now: Duration) -> (rest: Rest?, signals: PollSignals<Turn>) {
        var signals = PollSignals<Turn>()
        guard watcher == ticket else { return (nil, signals) }
        for (other, member) in members where isHere(other) && !member.away.isEmpty && member.expiry <= now {
            members[other]?.isOver = true
        }
        giveOut(at: now)
        for other in members.keys {
            guard var member = members[other], let parking = member.parking, let turn = Self.fetch(&member) else {
                continue
            }
            member.parking = nil
            members[other] = member
            signals.turns.append((parking, turn))
        }
        if members[ticket]?.hasTurn ?? true {
            passOn(&signals)
            return (nil, signals)
        }
        let wake = members.filter { isHere($0.key) }.map(\.value.date).min() ?? now
        self.wake = wake
        isRung = false
        return (Rest(pause: wake - now, isSleep: flights.isEmpty), signals)
    }

    /// Gives out looks for those who are due, and for others as far as they cost no further call. Who waits longest looks.
    private mutating func giveOut(at now: Duration) {
        // Dues differ by the time it takes to judge.
        let soon = now + .milliseconds(50)
        let free = members.filter { isHere($0.key) && $0.value.away.isEmpty && !$0.value.hasTurn }
            .sorted { ($0.value.due, $0.key) < ($1.value.due, $1.key) }
        guard free.contains(where: { $0.value.date <= now }) else { return }
        var chosen: [Int] = []
        var keys: [Key] = []
        var places: [Key: Int] = [:]
        for (ticket, member) in free {
            let new = member.keys.filter { places[$0] == nil }
            let isDue = member.due <= soon || member.end <= now
            if !isDue, let batch, (batch - keys.count % batch) % batch < new.count { continue }
            for key in new {
                places[key] = batch.map { keys.count / $0 } ?? 0
                keys.append(key)
            }
            chosen.append(ticket)
        }
        var parts: [Int: [Int]] = [:]
        for ticket in chosen {
            members[ticket]?.since = now
            let own = Set(members[ticket]?.keys.compactMap { places[$0] } ?? [])
            for part in own { parts[part, default: []].append(ticket) }
        }
        for (part, tickets) in parts.sorted(by: { $0.key < $1.key }) {
            let start = part * (batch ?? 0)
            send(keys[start..<min(start + (batch ?? keys.count), keys.count)], for: tickets)
        }
    }

    private mutating func send(_ keys: ArraySlice<Key>, for tickets: [Int]) {
        let ends = tickets.map { (end: members[$0]?.expiry ?? .zero, ticket: $0) }
        guard let last = ends.max(by: { ($0.end, $1.ticket) < ($1.end, $0.ticket) }) else { return }
        lastErrand += 1
        for ticket in tickets { members[ticket]?.away.insert(lastErrand) }
        members[last.ticket]?.errands.append(Errand(number: lastErrand, keys: Array(keys), end: last.end))
        flights[lastErrand] = Flight(carrier: last.ticket, tickets: tickets)
    }
}
