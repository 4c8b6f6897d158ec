internal import XanthusCloud

internal import struct Foundation.Date

extension SimulatedAccountState {
    mutating func create(_ spec: ServerSpec, in region: Region.ID) throws -> Pending<Server> {
        if let adopted = try namesake(of: spec, in: region) { return adopted }
        guard let type = catalogue.types.first(where: { $0.id == spec.type }) else {
            throw Self.refusal(.notFound, "There is no server type \(spec.type). Choose one of serverTypes().")
        }
        let image = try image(spec.image, for: type)
        let zones = catalogue.regions.first { $0.id == region }?.zones ?? []
        if let zone = spec.zone, !zones.contains(zone) {
            throw Self.refusal(.notFound, "Region \(region) has no zone '\(zone)'. Choose one of regions().")
        }
        try takeRoom(for: type.id, in: region)
        for key in spec.authorizedKeys {
            _ = try findOrCreate(key, name: "\(spec.name)-\(key.md5Fingerprint.prefix(8))", spec.ownership)
        }
        let number = nextNumber()
        let (high, low) = number.quotientAndRemainder(dividingBy: 250)
        var server = Server(
            id: Server.ID("server-\(number)"),
            name: spec.name,
            status: .creating,
            type: type.id,
            region: region,
            zone: spec.zone ?? (zones.isEmpty ? nil : zones[number % zones.count]),
            image: image.id,
            publicIPv6: "2001:db8::\(String(number, radix: 16))",
            privateIPv4: "10.0.\(high % 250).\(low + 1)",
            tags: spec.ownership.tags,
            created: now
        )
        // The network that is set aside for measurements (RFC 2544), which nobody routes.
        if spec.network.assignsPublicIPv4 { server.publicIPv4 = "198.18.\(high % 250).\(low + 1)" }
        machines.append(SimulatedMachine(server: server, spec: spec))
        let work = begin(.running, of: server.id, by: [(durations.create, .running)], orElse: .deleted)
        return Pending(server: server.id, work: [work], goal: .running)
    }

    /// The server that a wish has made already; `nil` if its name is free.
    private func namesake(of spec: ServerSpec, in region: Region.ID) throws(CloudError) -> Pending<Server>? {
        guard let machine = machines.first(where: { $0.server.name == spec.name }) else { return nil }
        let server = machine.server
        guard server.status != .deleting else {
            throw Self.refusal(.conflict, "The server '\(spec.name)' is being removed. Ask again when it is gone.")
        }
        guard let token = spec.idempotencyToken, token == machine.spec.idempotencyToken, server.region == region else {
            throw Self.refusal(
                .conflict,
                "A server named '\(spec.name)' exists (\(server.id) in \(server.region)), which another call has made. "
                    + "Choose another name or use that one."
            )
        }
        guard let work = machine.work else { return Pending(server: server.id, work: [], goal: server.status) }
        return Pending(server: server.id, work: [work.id], goal: work.goal)
    }

    private func image(_ choice: ImageChoice, for type: ServerType) throws(CloudError) -> Image {
        switch choice {
        case .id(let id):
            guard let image = catalogue.images.first(where: { $0.id == id }) else {
                throw Self.refusal(.notFound, "There is no image \(id). Choose one of images().")
            }
            guard image.architecture == type.architecture else {
                throw Self.refusal(
                    .invalidRequest,
                    "Image \(id) is for \(image.architecture.rawValue), and \(type.id) is \(type.architecture.rawValue). "
                        + "Choose another."
                )
            }
            return image
        case .newest(let system, let version):
            let fitting = catalogue.images.filter {
                $0.operatingSystem == system && $0.version == version && $0.architecture == type.architecture
            }
            let newest = fitting.max { ($0.created ?? .distantPast) < ($1.created ?? .distantPast) }
            guard let newest else {
                throw Self.refusal(
                    .notFound,
                    "There is no image of \(system) \(version) for \(type.id). Choose one of images()."
                )
            }
            return newest
        }
    }

    // Room

    /// Whether there is room for one more.
    func hasRoom(for type: ServerType.ID, in region: Region.ID) -> Bool {
        places(for: type, in: region).allSatisfy { room[$0].map { $0 > 0 } ?? true }
    }

    mutating func giveRoomBack(of server: Server) {
        for place in places(for: server.type, in: server.region) { room[place]? += 1 }
    }

    private mutating func takeRoom(for type: ServerType.ID, in region: Region.ID) throws(CloudError) {
        guard hasRoom(for: type, in: region) else {
            let others = catalogue.types.filter { $0.id != type && hasRoom(for: $0.id, in: region) }.map(\.id.rawValue)
            throw Self.refusal(
                .outOfCapacity,
                "There is no room for \(type) in \(region). "
                    + (others.isEmpty ? "Try another region." : "There is for \(others.joined(separator: ", ")).")
            )
        }
        for place in places(for: type, in: region) { room[place]? -= 1 }
    }

    private func places(for type: ServerType.ID, in region: Region.ID) -> [Place] {
        [Place(region: region, type: type), Place(region: region, type: nil)]
    }
}
