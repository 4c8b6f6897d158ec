internal import Foundation
internal import XanthusCloud

/// Everything that a simulated project holds, as a value.
struct HetznerWorld: Sendable {
    /// A change that comes about later.
    enum Effect: Sendable, Hashable {
        case server(Int, status: String)
        case remove(server: Int)
    }

    struct Action: Sendable, Hashable {
        let id: Int
        let command: String
        let resources: [Resource]
        let started: Date
        let finished: Date
    }

    struct Resource: Sendable, Hashable {
        let id: Int
        let type: String
    }

    struct Server: Sendable, Hashable {
        let id: Int
        var name: String
        var status: String
        let created: Date
        let type: HetznerCatalogue.ServerType
        let location: HetznerCatalogue.Location
        let image: HetznerCatalogue.Image
        var labels: [String: String]
        var firewalls: [Int]
        let ipv4: String?
        let ipv6: String?
        /// When the last action that holds the server ends.
        var heldUntil: Date
    }

    struct SSHKey: Sendable, Hashable {
        let id: Int
        let name: String
        let fingerprint: String
        let publicKey: String
        let labels: [String: String]
        let created: Date
    }

    struct Firewall: Sendable, Hashable {
        let id: Int
        let name: String
        var rules: [JSON]
        let labels: [String: String]
        let created: Date
    }

    let durations: HetznerDurations
    let speed: Double
    var servers: [Int: Server] = [:]
    var sshKeys: [Int: SSHKey] = [:]
    var firewalls: [Int: Firewall] = [:]
    var actions: [Int: Action] = [:]
    private var effects: [(at: Date, order: Int, effect: Effect)] = []
    private var lastID = 4_000_000

    init(durations: HetznerDurations, speed: Double) {
        self.durations = durations
        self.speed = speed
    }

    mutating func nextID() -> Int {
        lastID += 1
        return lastID
    }

    /// The date a span after another, at this world's speed.
    func later(_ span: Duration, than date: Date) -> Date {
        date.addingTimeInterval(span.seconds / speed)
    }

    /// Forgets the changes of state that a server still has before it, since another takes their place.
    mutating func dropChanges(of server: Int) {
        effects.removeAll { if case .server(server, _) = $0.effect { true } else { false } }
    }

    mutating func schedule(_ effect: Effect, at date: Date) {
        effects.append((date, nextID(), effect))
    }

    /// Starts an action that ends after a span.
    mutating func begin(_ command: String, on resources: [Resource], from start: Date, to end: Date) -> Action {
        let action = Action(id: nextID(), command: command, resources: resources, started: start, finished: end)
        actions[action.id] = action
        return action
    }

    /// Lets everything happen that is due.
    mutating func advance(to now: Date) {
        let due = effects.filter { $0.at <= now }.sorted { ($0.at, $0.order) < ($1.at, $1.order) }
        effects.removeAll { $0.at <= now }
        for (_, _, effect) in due {
            switch effect {
            case .server(let id, let status): servers[id]?.status = status
            case .remove(let id): servers[id] = nil
            }
        }
    }
}
