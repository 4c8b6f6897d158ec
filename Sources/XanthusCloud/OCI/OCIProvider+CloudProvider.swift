extension OCIProvider: CloudProvider {
    /// `oci`.
    public var name: String { Self.cloudName }
    /// The region.
    public var region: Region.ID { credentials.region.id }

    /// What instances write to their serial consoles: the last megabyte of it.
    public var console: (any ConsoleService)? {
        OCIConsole(client: client, time: configuration.client.time)
    }

    /// Returns the same tenancy and compartment in another region. ``neighbour(in:)`` does so and keeps the type.
    public func at(_ region: Region.ID) throws -> any CloudProvider {
        try neighbour(in: region)
    }

    /// Returns the same tenancy and compartment in another region, ready for all that an OCI provider can do.
    ///
    /// Whether the tenancy may use it is for Oracle to say: ``regions()`` lists those that it may.
    ///
    /// - Throws: ``ConfigurationError`` if the name cannot be a region's.
    public func neighbour(in region: Region.ID) throws(ConfigurationError) -> OCIProvider {
        // A region that this SDK does not know is taken for one of the same realm.
        let own = credentials.region
        let neighbour = try OCIRegion(region.rawValue, defaultDomain: own.isDomain ? nil : own.domain)
        return try OCIProvider(credentials.at(neighbour), configuration: configuration)
    }

    /// Lists the regions that the tenancy is subscribed to. Only this provider's own has its zones: those of another
    /// are told by that region alone, so ask ``at(_:)``.
    public func regions() -> Pages<Region> {
        Pages(once: {
            async let subscriptions = memory.subscriptions.value {
                try await client.send(OCI.ListRegionSubscriptions(tenancyId: credentials.tenancy))
            }
            async let zones = zones()
            var regions: [Region] = []
            for subscription in try await subscriptions where subscription.status == .ready {
                let isOwn = subscription.regionName == region.rawValue
                regions.append(Region(subscription, zones: isOwn ? try await zones : []))
            }
            return regions
        })
    }

    /// Lists the shapes that any availability domain of the region has.
    ///
    /// A flexible shape is described at its smallest sensible size, which is also what ``createServer(_:)`` makes.
    /// Oracle does not say here whether there is room.
    public func serverTypes() -> Pages<ServerType> {
        Pages(once: {
            let shapes = try await zones().concurrentMap(limit: Self.parallelism) { zone in
                try await self.shapes(in: zone)
            }
            var seen: Set<String> = []
            return shapes.joined().filter { seen.insert($0.shape).inserted }.map { ServerType($0) }
        })
    }

    /// Lists Oracle's own images: the newest of each distribution, version and instruction set.
    public func images() -> Pages<Image> {
        Pages(once: {
            try await memory.images.value {
                try await client.pages(
                    OCI.ListImages(
                        compartmentId: compartment,
                        lifecycleState: .available,
                        sortBy: "TIMECREATED",
                        sortOrder: "DESC"
                    )
                ).all().filter { $0.isGeneral(besides: compartment) }.map { Image($0) }.newestOfEach()
            }
        })
    }

    /// Reads an instance with its addresses. One that was removed is known for hours: its status is `.deleted`.
    public func server(id: Server.ID) async throws -> Server {
        try Self.check(id)
        // Together, though the second is needed only if the first finds something: that saves a round.
        async let attachments = attachments(of: id.rawValue, in: compartment)
        let instance = try await client.send(OCI.GetInstance(id: id.rawValue))
        if instance.compartmentId == compartment {
            return try await server(instance, attachments: try await attachments)
        }
        return try await server(instance)
    }

    /// Asks for an instance's removal, with its boot volume and the data volumes that were made with it.
    public func deleteServer(id: Server.ID) async throws -> Pending<Server.Removal> {
        try Self.check(id)
        let reply = try await change(OCI.TerminateInstance(id: id.rawValue), of: id) { state in
            state == nil || state == .terminating || state == .terminated
        }
        return Pending(server: id, work: [reply?.workRequestID].compactMap(\.self), goal: .deleted)
    }

    /// Switches an instance on. One that runs or starts already is left as it is.
    public func startServer(id: Server.ID) async throws -> Pending<Server> {
        try await power(id, .start, goal: .running)
    }

    /// Switches an instance off, unless it is. Asked gracefully, Oracle cuts the power after 15 minutes.
    public func stopServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server> {
        try await power(id, mode == .graceful ? .softStop : .stop, goal: .stopped)
    }

    /// Restarts an instance. Asked gracefully, Oracle cuts the power after 15 minutes.
    public func rebootServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server> {
        try await power(id, mode == .graceful ? .softReset : .reset, goal: .running)
    }

    static func check(_ id: Server.ID) throws(ConfigurationError) {
        try OCICredentials.check(id.rawValue, isOCIDOf: "instance", field: "server id", source: nil)
    }

    /// The names of the availability domains, in order.
    func zones() async throws -> [String] {
        try await memory.zones.value {
            let domains = try await client.send(OCI.ListAvailabilityDomains(compartmentId: compartment))
            // No region is without one, and an empty list remembered for a day would hide what is in them all.
            guard !domains.isEmpty else {
                throw CloudError(
                    .invalidResponse,
                    "Oracle lists no availability domain in \(region). Try again, and check the region.",
                    provider: Self.cloudName,
                    operation: "ListAvailabilityDomains"
                )
            }
            return domains.map(\.name).sorted()
        }
    }

    /// The shapes that an availability domain offers, all or those of a name.
    func shapes(in zone: String, named name: String? = nil) async throws -> [OCI.Shape] {
        try await memory.shapes(in: zone, named: name) {
            try await client.pages(
                OCI.ListShapes(compartmentId: compartment, availabilityDomain: zone, shape: name)
            ).all()
        }
    }
}
