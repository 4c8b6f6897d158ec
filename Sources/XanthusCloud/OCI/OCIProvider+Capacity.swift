extension OCIProvider {
    /// How long capacity reports may take together, the names of fault domains included. They are asked when all else
    /// has failed, so that nothing hangs on them.
    static let reportPatience = Duration.seconds(20)
    /// The most fault domains that one call tries by name: as many launches again as the largest regions have domains.
    /// Oracle limits launches more tightly than reads, and counts failed ones against the limits for an hour.
    static let namedPlaces = 3

    /// Where capacity reports see room.
    struct Capacity: Sendable {
        /// Fault domains, by the names of their domains and then their own.
        var places: [Candidate] = []
        /// What reports say, as a sentence for whoever has found no room; `nil` if none was asked.
        var words: String?
    }

    /// Asks where there is room in availability domains that have refused a launch for want of it.
    ///
    /// A launch that names no fault domain is placed in any that has room, or so Oracle says; users of full regions,
    /// and Oracle's own Kubernetes provider (cluster-api-provider-oci, pull request 473), get room by naming one all the
    /// same. A report is a look and no promise. So it adds places and takes none away: it is asked after launches and
    /// not before them, and whoever may not ask for one loses nothing.
    ///
    /// - Parameter full: The places, and what Oracle said there.
    func capacity(where full: [(place: Candidate, refusal: CloudError)]) async throws -> Capacity {
        // A limit, or a shape that a domain lacks, is in the way of every fault domain.
        let worthwhile = full.filter { $0.refusal.isAboutRoom }.map(\.place)
        guard !worthwhile.isEmpty else { return Capacity() }
        let deadline = Deadline(after: Self.reportPatience, on: configuration.client.time)
        let reports = try await deadline.apply {
            try await worthwhile.concurrentMap(limit: Self.parallelism) { place -> Result<[Candidate], CloudError> in
                do {
                    return .success(try await faultDomainsWithRoom(at: place))
                } catch let error as CloudError {
                    return .failure(error)
                }
            }
        }
        let places = reports.flatMap { (try? $0.get()) ?? [] }
        let failure = reports.lazy.compactMap { report in
            if case .failure(let error) = report { error } else { nil }
        }.first
        if !places.isEmpty {
            let names = places.map(\.name).joined(separator: ", ")
            return Capacity(
                places: Array(places.prefix(Self.namedPlaces)),
                words: "By capacity reports there was room in \(names), and launches found none."
            )
        }
        return Capacity(
            words: failure.map { "No capacity report was to be had: \($0.message)" }
                ?? "Capacity reports see room in no fault domain either."
        )
    }

    private func faultDomainsWithRoom(at place: Candidate) async throws -> [Candidate] {
        // What is remembered is read in a task of its own, which does not know of this one's deadline.
        let deadline = Deadline.current
        let names = try await memory.faultDomains(in: place.zone) {
            let list = OCI.ListFaultDomains(compartmentId: compartment, availabilityDomain: place.zone)
            return try await deadline.apply { try await client.send(list) }.map(\.name).sorted()
        }
        guard !names.isEmpty else { return [] }
        let size = place.shape.isFlexible == true ? place.shape.smallestSize : nil
        let config = size.map { OCI.ComputeCapacityReport.ShapeConfig(ocpus: $0.ocpus, memoryInGBs: $0.memoryInGBs) }
        let report = try await client.send(
            OCI.CreateComputeCapacityReport(
                OCI.CreateComputeCapacityReport.Details(
                    compartmentId: credentials.tenancy,
                    availabilityDomain: place.zone,
                    shapeAvailabilities: names.map {
                        OCI.CreateComputeCapacityReport.Wish(place.shape.shape, config: config, faultDomain: $0)
                    }
                )
            )
        )
        let open = Set((report.shapeAvailabilities ?? []).filter(\.hasRoom).compactMap(\.faultDomain))
        return names.filter(open.contains).map { Candidate(zone: place.zone, shape: place.shape, faultDomain: $0) }
    }
}

extension OCI.ComputeCapacityReport.ShapeAvailability {
    /// Whether it says that there is room, or at least does not say that there is none.
    fileprivate var hasRoom: Bool {
        availabilityStatus.map { OCIErrorTable.meaning(ofAvailability: $0.rawValue) == nil } ?? false
    }
}

extension CloudError {
    /// Whether a launch found no room, rather than a limit that failed launches seem to have used up, or a domain that
    /// lacks the shape.
    fileprivate var isAboutRoom: Bool {
        code == .outOfCapacity && providerCode != "LimitExceeded" && providerCode != "NotAuthorizedOrNotFound"
    }
}
