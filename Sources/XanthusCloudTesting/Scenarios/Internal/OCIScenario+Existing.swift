internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension OCIScenario {
    /// A day before anybody comes, what is there was made.
    private static let age: TimeInterval = 86_400

    /// Refuses what could not have been made.
    func checkExisting() throws(ConfigurationError) {
        try ScenarioCheck(path: "").unique("existing", existing.map(\.name), "things")
        _ = try built(now: Date(timeIntervalSince1970: 1_793_534_400), speed: 1, seed: 0)
    }

    func empty(now: Date, speed: Double, seed: UInt64) -> OCIWorld {
        var world = OCIWorld(
            now: now,
            durations: durations,
            speed: speed,
            conditions: conditions,
            place: place,
            seed: seed
        )
        world.begin()
        return world
    }

    /// The world with what is there: made by the operations that anybody makes it by, where nothing is short.
    func built(now: Date, speed: Double, seed: UInt64) throws(ConfigurationError) -> OCIWorld {
        guard !existing.isEmpty else { return empty(now: now, speed: speed, seed: seed) }
        var world = OCIWorld(
            now: now.addingTimeInterval(-Self.age),
            durations: OCIDurations().divided(by: 100),
            conditions: plenty,
            place: place,
            seed: seed
        )
        var subnet: String?
        // Networks first, since servers stand in them.
        let order = existing.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        for (index, thing) in order {
            do {
                try make(thing, in: &world, &subnet)
            } catch {
                throw ConfigurationError(
                    "existing[\(index)]",
                    rule: "'\(thing.name)' cannot be made: \((error as? OCIRefusal)?.message ?? "\(error)")",
                    nextStep: "Describe what this region and catalogue have."
                )
            }
        }
        world.advance(to: now)
        world.settle(conditions, durations, speed: speed)
        return world
    }

    /// The conditions, but with room and money for everything.
    private var plenty: OCIConditions {
        var plenty = OCIConditions.unlimited
        plenty.shapes = conditions.shapes
        plenty.absentShapes = conditions.absentShapes
        return plenty
    }

    private func make(_ thing: ForeignResource, in world: inout OCIWorld, _ subnet: inout String?) throws {
        var body: JSON = [
            "compartmentId": .string(world.account.tenancy), "displayName": .string(thing.name),
            "freeformTags": .strings(thing.tags),
        ]
        switch thing.kind {
        case .network(let range):
            let made = try Self.network(range, body, in: &world)
            subnet = subnet ?? made
        case .volume(let gigabytes, let place):
            body["sizeInGBs"] = .integer(gigabytes)
            body["availabilityDomain"] = .string(Self.domain(place, world))
            _ = try Self.post("/volumes", body, to: &world)
        case .server(let type, let place, let ocpus, let memory):
            if subnet == nil {
                var network = body
                network["displayName"] = .string("\(thing.name)-network")
                subnet = try Self.network("10.77.0.0/16", network, in: &world)
            }
            guard let shape = conditions.shapes.first(where: { $0.name == type }) else {
                throw OCIRefusal.invalid("there is no shape \(type)")
            }
            let image = world.catalogue.images.first { $0.runs(on: shape) }
            body["shape"] = .string(type)
            if shape.most != nil {
                body["shapeConfig"] = [
                    "ocpus": .integer(ocpus ?? 1), "memoryInGBs": .integer(memory ?? 6 * (ocpus ?? 1)),
                ]
            }
            let offered = world.account.availabilityDomains.first { world.offers(type, in: $0) }
            body["availabilityDomain"] = .string(place == nil ? offered ?? "" : Self.domain(place, world))
            body["sourceDetails"] = ["sourceType": "image", "imageId": .string(image?.id ?? "")]
            body["createVnicDetails"] = ["subnetId": .optional(subnet)]
            _ = try Self.post("/instances", body, to: &world)
        }
    }

    private static func network(_ range: String, _ body: JSON, in world: inout OCIWorld) throws -> String {
        var body = body
        body["cidrBlocks"] = [.string(range)]
        let vcn = try post("/vcns", body, to: &world)
        body["cidrBlocks"] = Optional<JSON>.none
        body["cidrBlock"] = .string(range)
        body["vcnId"] = .string(vcn)
        return try post("/subnets", body, to: &world)
    }

    private static func domain(_ text: String?, _ world: OCIWorld) -> String {
        guard let text else { return world.account.availabilityDomains[0] }
        return world.account.availabilityDomains.first { OCIConditions.names(text, $0) } ?? text
    }

    /// Makes a thing and waits until it is there; the answer is its id.
    private static func post(_ path: String, _ body: JSON, to world: inout OCIWorld) throws -> String {
        let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: OCIRoutes.version + path)
        let id = try OCIService.answer(request, body.data, &world).body?["id"]?.string ?? ""
        world.advance(to: world.after(.seconds(10)))
        return id
    }
}

extension ForeignResource {
    fileprivate var rank: Int {
        switch kind {
        case .network: 0
        case .volume: 1
        case .server: 2
        }
    }
}
