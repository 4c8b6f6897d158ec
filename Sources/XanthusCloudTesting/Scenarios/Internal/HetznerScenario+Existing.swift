internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerScenario {
    /// A day before anybody comes, what is there was made.
    private static let age: TimeInterval = 86_400

    /// Refuses what could not have been made, and what is more than the project may have.
    func checkExisting() throws(ConfigurationError) {
        let check = ScenarioCheck(path: "")
        try check.unique("existing", existing.map(\.name), "things")
        let world = try built(now: Date(timeIntervalSince1970: 1_793_534_400), speed: 1)
        for (kind, count) in [
            ("servers", world.servers.count), ("volumes", world.volumes.count), ("networks", world.networks.count),
        ] {
            guard let limit = conditions.limits[kind], count > limit else { continue }
            throw check.error(
                "limits.\(kind)",
                "It is \(limit), and \(count) \(kind) are there already.",
                "Allow as many, or let fewer be there."
            )
        }
    }

    /// The world with what is there: made by the operations that anybody makes it by, where nothing is short.
    func built(now: Date, speed: Double) throws(ConfigurationError) -> HetznerWorld {
        var plenty = HetznerConditions()
        plenty.serverTypes = conditions.serverTypes
        var world = HetznerWorld(durations: HetznerDurations(), speed: 1, conditions: plenty)
        var date = now.addingTimeInterval(-Self.age)
        for (index, thing) in existing.enumerated() {
            do {
                try Self.make(thing, in: &world, at: date)
            } catch {
                throw ConfigurationError(
                    "existing[\(index)]",
                    rule: "'\(thing.name)' cannot be made: \((error as? HetznerRefusal)?.words ?? "\(error)")",
                    nextStep: "Describe what the catalogue has."
                )
            }
            date = date.addingTimeInterval(60)
            world.advance(to: date)
        }
        world.advance(to: now)
        world.settle(conditions, durations, speed: speed)
        return world
    }

    private static func make(
        _ thing: ForeignResource,
        in world: inout HetznerWorld,
        at date: Date
    ) throws {
        var body: JSON = ["name": .string(thing.name), "labels": .strings(thing.tags)]
        switch thing.kind {
        case .network(let range):
            body["ip_range"] = .string(range)
            try post("/v1/networks", body, to: &world, at: date)
        case .volume(let gigabytes, let place):
            body["size"] = .integer(gigabytes)
            body["location"] = .string(place ?? "fsn1")
            try post("/v1/volumes", body, to: &world, at: date)
        case .server(let type, let place, _, _):
            body["server_type"] = .string(type)
            body["image"] = "ubuntu-24.04"
            body["location"] = place.map(JSON.string)
            try post("/v1/servers", body, to: &world, at: date)
        }
    }

    private static func post(_ path: String, _ body: JSON, to world: inout HetznerWorld, at date: Date) throws {
        let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: path)
        guard case .route(let route, let call) = SimulatedHetzner.router.match(request, body: body.data, now: date)
        else { return }
        _ = try route.handler(&world, call)
    }
}

extension HetznerRefusal {
    /// What it says, with the fields that it names.
    fileprivate var words: String {
        let fields = details["fields"]?.array ?? []
        let reasons = fields.compactMap { $0["messages"]?.array?.first?.string }
        return ([message] + reasons).joined(separator: ": ")
    }
}
