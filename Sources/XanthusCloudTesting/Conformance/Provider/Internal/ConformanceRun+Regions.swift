internal import XanthusCloud

extension ConformanceRun {
    func checkNameAndRegion() async throws {
        let isShort = !cloud.name.isEmpty && cloud.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
        try expect(isShort, "a name in lower case, without spaces", seen: "'\(cloud.name)'")
        let regions = try await cloud.regions().all().map(\.id)
        try expect(
            regions.count { $0 == cloud.region } == 1,
            "its region '\(cloud.region)' once among its regions",
            seen: "\(regions)"
        )
    }

    func checkNeighbour() async throws {
        guard let region = try await cloud.regions().all().map(\.id).first(where: { $0 != cloud.region }) else {
            throw NotApplicable(reason: "the account has one region")
        }
        let before = await world.requests()
        let neighbour = try cloud.at(region)
        try await expectNoCall(since: before, "a neighbour")
        try expect(neighbour.region, equals: region, "the region of the neighbour to be")
        try expect(neighbour.name, equals: cloud.name, "the name of the neighbour to be")
        try expect(cloud.region != region, "the value itself to stay where it is", seen: "it moved to \(cloud.region)")
        try expect(neighbour.at(cloud.region).region, equals: cloud.region, "the way back to lead to")
    }

    func checkRegionsApart() async throws {
        let neighbour = try cloud.at(try given(world.neighbour))
        let server = try await make()
        let there = try await neighbour.servers().all()
        try expect(there.isEmpty, "nothing to be listed in \(neighbour.region)", seen: "\(there.map(\.name))")
        let here = try await neighbour.at(cloud.region).servers().all().map(\.id)
        try expect(here, equals: [server.id], "the way back to list")
    }

    func checkImpossibleRegion() async throws {
        for name in ["", "no such region!", "../elsewhere"] {
            try await expectMistake("region '\(name)'") { try cloud.at(Region.ID(name)).region }
        }
    }

    // Catalogue

    func checkRegions() async throws {
        let regions = try await cloud.regions().all()
        try expectUnique(regions.map(\.id), "regions")
        try expect(!regions.contains { $0.id.rawValue.isEmpty }, "regions with ids", seen: "\(regions)")
    }

    func checkServerTypes() async throws {
        let types = try await cloud.serverTypes().all()
        try expectUnique(types.map(\.id), "server types")
        for type in types {
            let isWhole = type.cpus > 0 && type.memoryInGB > 0 && !type.architecture.rawValue.isEmpty
            try expect(isWhole, "processors, memory and an instruction set of each type", seen: "\(type)")
        }
        try expect(
            types.contains { $0.id == world.wish.type },
            "the type '\(world.wish.type)', which can be had, among the types",
            seen: "\(types.map(\.id))"
        )
    }

    func checkImages() async throws {
        let images = try await cloud.images().all()
        try expectUnique(images.map(\.id), "images")
        for image in images {
            let system = image.operatingSystem
            let isWhole =
                !system.isEmpty && system == system.lowercased() && !image.version.isEmpty
                && !image.architecture.rawValue.isEmpty
            try expect(
                isWhole,
                "a system in lower case, a version and an instruction set of each image",
                seen: "\(image)"
            )
        }
    }

    func checkListedImage() async throws {
        let architecture = try await architectureOfTheWish()
        guard case .newest(let system, let version) = world.wish.image,
            let image = try await cloud.images().all().first(where: {
                $0.operatingSystem == system && $0.version == version && $0.architecture == architecture
            })
        else { throw Broken(expected: "an image that the wish can have among the images", seen: "none") }
        var wish = wish()
        wish.image = .id(image.id)
        let server = try await wait(for: cloud.createServer(wish))
        try expect(server.image ?? "none", equals: image.id, "the server's image to be")
    }

    func checkAvailability() async throws {
        try await given(world.setRoom)(false)
        let type = try await cloud.serverTypes().all().first { $0.id == world.wish.type }
        try expect(
            type?.isAvailable != true,
            "a type without room not to be available",
            seen: "\(String(describing: type))"
        )
    }

    func architectureOfTheWish() async throws -> Architecture? {
        try await cloud.serverTypes().all().first { $0.id == world.wish.type }?.architecture
    }

    private func expectUnique(_ ids: [some Hashable], _ what: String) throws(Broken) {
        try expect(!ids.isEmpty, "some \(what)", seen: "none")
        try expect(Set(ids).count == ids.count, "\(what) with ids that are unique", seen: "\(ids)")
    }
}
