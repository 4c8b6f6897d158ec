internal import Foundation

/// What is to come, in the order in which it comes about.
struct HetznerAgenda: Sendable {
    private struct Moment: Sendable, Comparable {
        let date: Date
        /// Of two at one date the one that was planned first comes first.
        let order: Int

        static func < (left: Self, right: Self) -> Bool { (left.date, left.order) < (right.date, right.order) }
    }

    private var effects: SharedTree<Moment, HetznerWorld.Effect> = [:]
    /// The moments at which something happens to a thing, by its number.
    private var moments: SharedTree<Int, [Moment]> = [:]
    private var planned = 0

    mutating func plan(_ effect: HetznerWorld.Effect, at date: Date) {
        planned += 1
        let moment = Moment(date: date, order: planned)
        effects[moment] = effect
        moments[effect.subject, default: []].append(moment)
    }

    /// The date of the next change.
    var due: Date { effects.first?.key.date ?? .distantFuture }

    /// Takes out the next change that is due by a date.
    mutating func next(by now: Date) -> (date: Date, effect: HetznerWorld.Effect)? {
        guard let (moment, effect) = effects.first, moment.date <= now else { return nil }
        drop(moment, of: effect.subject)
        return (moment.date, effect)
    }

    /// Forgets the changes of a thing that a condition holds for.
    mutating func drop(of subject: Int, where fits: (HetznerWorld.Effect) -> Bool) {
        for moment in moments[subject] ?? [] where effects[moment].map(fits) ?? false { drop(moment, of: subject) }
    }

    /// Whether a change is to come.
    func contains(_ effect: HetznerWorld.Effect) -> Bool {
        moments[effect.subject]?.contains { effects[$0] == effect } ?? false
    }

    private mutating func drop(_ moment: Moment, of subject: Int) {
        effects[moment] = nil
        let rest = moments[subject]?.filter { $0 != moment } ?? []
        moments[subject] = rest.isEmpty ? nil : rest
    }
}

extension HetznerWorld.Effect {
    /// The number of the thing that it happens to.
    var subject: Int {
        switch self {
        case .server(let id, _), .remove(let id), .attach(let id, _), .removeZone(let id), .removeLoadBalancer(let id),
            .type(let id, _, _), .backup(let id), .leave(let id, _), .lift(let id, _), .renew(let id):
            id
        }
    }
}
