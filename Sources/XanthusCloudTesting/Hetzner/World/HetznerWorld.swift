internal import Foundation
internal import XanthusCloud

/// Everything that a simulated project holds, as a value: a refused call works on a copy and leaves no trace.
struct HetznerWorld: Sendable {
    /// A change that comes about later.
    enum Effect: Sendable, Hashable {
        case server(Int, status: String)
        case remove(server: Int)
        case attach(volume: Int, server: Int?)
        case removeZone(Int)
        case removeLoadBalancer(Int)
        case type(server: Int, HetznerCatalogue.ServerType, upgradesDisk: Bool)
        case backup(server: Int)
        case leave(network: Int, Resource)
        case lift(firewall: Int, FirewallTarget)
        case renew(certificate: Int)
    }

    /// One thing in the project.
    struct Resource: Sendable, Hashable {
        let kind: HetznerKind
        let id: Int

        init(_ kind: HetznerKind, _ id: Int) {
            self.kind = kind
            self.id = id
        }
    }

    var durations: HetznerDurations
    private(set) var speed: Double
    /// What it is like now.
    var conditions: HetznerConditions
    /// The names of the rules that are not kept.
    var rulesOff: Set<String> = []
    var servers = HetznerTable<Server>()
    var sshKeys = HetznerTable<SSHKey>()
    var firewalls = HetznerTable<Firewall>()
    var primaryIPs = HetznerTable<PrimaryIP>()
    var floatingIPs = HetznerTable<FloatingIP>()
    var volumes = HetznerTable<Volume>()
    var zones = HetznerTable<HetznerZone>()
    var certificates = HetznerTable<HetznerCertificate>()
    var loadBalancers = HetznerTable<HetznerLoadBalancer>()
    var images = HetznerTable<HetznerImage>()
    var placementGroups = HetznerTable<PlacementGroup>()
    var networks = HetznerTable<Network>()
    var actions: SharedTree<Int, Action> = [:]
    /// The public addresses that nothing has.
    var addresses = PublicAddressPool()
    /// When the last action that holds a thing ends, by the thing's number.
    private var holds: SharedTree<Int, Date> = [:]
    private var agenda = HetznerAgenda()
    private var lastID = 4_000_000

    init(durations: HetznerDurations, speed: Double, conditions: HetznerConditions = HetznerConditions()) {
        self.durations = durations
        self.speed = speed
        self.conditions = conditions
    }

    /// Ends the time before the beginning, in which other conditions held.
    mutating func settle(_ conditions: HetznerConditions, _ durations: HetznerDurations, speed: Double) {
        self.conditions = conditions
        self.durations = durations
        self.speed = speed
    }

    mutating func nextID() -> Int {
        lastID += 1
        return lastID
    }

    /// Whether a rule is kept here.
    func keeps(_ rule: SimulatedRule) -> Bool { !rulesOff.contains(rule.name) }

    /// Refuses unless a condition holds, as far as its rule is kept.
    func demand(
        _ rule: SimulatedRule,
        _ condition: @autoclosure () throws -> Bool,
        else refusal: @autoclosure () -> HetznerRefusal
    ) throws {
        if keeps(rule), try !condition() { throw refusal() }
    }

    /// The date a span after another, at this world's speed.
    func later(_ span: Duration, than date: Date) -> Date {
        date.addingTimeInterval(span.seconds / speed)
    }

    /// Whether there is such a thing.
    func has(_ kind: HetznerKind, _ id: Int) -> Bool {
        switch kind {
        case .server: servers[id] != nil
        case .firewall: firewalls[id] != nil
        case .sshKey: sshKeys[id] != nil
        case .primaryIP: primaryIPs[id] != nil
        case .floatingIP: floatingIPs[id] != nil
        case .volume: volumes[id] != nil
        case .zone: zones[id] != nil
        case .certificate: certificates[id] != nil
        case .loadBalancer: loadBalancers[id] != nil
        case .image: images[id] != nil || HetznerCatalogue.images.contains { $0.id == id }
        case .placementGroup: placementGroups[id] != nil
        case .network: networks[id] != nil
        }
    }

    /// What exists now, as lines such as `server blog (4000001)`.
    var contents: [String] {
        let things: [(HetznerKind, [(Int, String)])] = [
            (.server, servers.values.map { ($0.id, $0.name) }),
            (.sshKey, sshKeys.values.map { ($0.id, $0.name) }),
            (.firewall, firewalls.values.map { ($0.id, $0.name) }),
            // One that goes with its owner is no thing of its own.
            (.primaryIP, primaryIPs.values.filter { $0.assignee == nil || !$0.autoDelete }.map { ($0.id, $0.name) }),
            (.floatingIP, floatingIPs.values.map { ($0.id, $0.name) }),
            (.volume, volumes.values.map { ($0.id, $0.name) }),
            (.zone, zones.values.map { ($0.id, $0.name) }),
            (.certificate, certificates.values.map { ($0.id, $0.name) }),
            (.loadBalancer, loadBalancers.values.map { ($0.id, $0.name) }),
            // Backups go with their server.
            (.image, images.values.filter { $0.boundTo == nil }.map { ($0.id, $0.description) }),
            (.placementGroup, placementGroups.values.map { ($0.id, $0.name) }),
            (.network, networks.values.map { ($0.id, $0.name) }),
        ]
        return things.flatMap { kind, things in
            things.map { "\(kind.words) \($0.1) (\($0.0))" }.sorted()
        }
    }
}

extension HetznerWorld {
    /// Whether an action holds a thing.
    func isHeld(_ resource: Resource, at now: Date) -> Bool {
        holds[resource.id].map { $0 > now } ?? false
    }

    /// Keeps a thing from others until a date.
    mutating func hold(_ resource: Resource, until end: Date) { holds[resource.id] = end }

    /// Forgets the changes of state that a server still has before it, since another takes their place.
    mutating func dropChanges(of server: Int) {
        agenda.drop(of: server) { if case .server = $0 { true } else { false } }
    }

    /// Forgets the changes that were planned since then.
    mutating func dropEffects(since before: HetznerWorld) { agenda = before.agenda }

    /// Forgets a change that is planned.
    mutating func drop(_ effect: Effect) { agenda.drop(of: effect.subject) { $0 == effect } }

    /// Whether a change is to come.
    func isPlanned(_ effect: Effect) -> Bool { agenda.contains(effect) }

    mutating func schedule(_ effect: Effect, at date: Date) { agenda.plan(effect, at: date) }

    /// The date of the next change that comes by itself.
    var due: Date { agenda.due }

    /// Lets everything happen that is due.
    mutating func advance(to now: Date) {
        // What happens may bring about more that is due.
        while let next = agenda.next(by: now) {
            switch next.effect {
            case .server(let id, let status):
                servers[id]?.status = status
                servers[id]?.power.turn(on: status == "running", at: next.date)
            case .remove(let id):
                releasePrimaryIPs(of: Resource(.server, id))
                releaseFloatingIPs(of: id)
                dropBackups(of: id)
                releaseFirewalls(of: id)
                leaveNetworks(Resource(.server, id))
                servers[id] = nil
                for volume in volumes(of: id) { volumes[volume.id]?.server = nil }
                for balancer in loadBalancers.values
                where balancer.targets.contains(where: { $0.kind == .server(id) }) {
                    loadBalancers[balancer.id]?.targets.removeAll { $0.kind == .server(id) }
                }
                holds[id] = nil
            case .attach(let volume, let server):
                // The server may have gone meanwhile.
                volumes[volume]?.server = server.flatMap { servers[$0]?.id }
            case .removeZone(let id): zones[id] = nil
            case .removeLoadBalancer(let id):
                releasePrimaryIPs(of: Resource(.loadBalancer, id))
                leaveNetworks(Resource(.loadBalancer, id))
                loadBalancers[id] = nil
            case .type(let id, let type, let upgradesDisk):
                servers[id]?.type = type
                if upgradesDisk { servers[id]?.disk = type.disk }
            case .backup(let id): backUp(id, at: next.date)
            case .leave(let network, let member): networks[network]?.members[member] = nil
            case .lift(let id, .server(let server)): firewalls[id]?.servers[server] = nil
            case .lift(let id, .labels(let text, _)): firewalls[id]?.selections.removeAll { $0.text == text }
            case .renew(let id): renew(certificate: id, at: next.date)
            }
        }
    }
}
