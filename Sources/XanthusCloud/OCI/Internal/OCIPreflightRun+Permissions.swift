/// What may be read.
extension OCIPreflightRun {
    /// What may be read, by an operation that changes nothing.
    struct Area: Sendable {
        let subject: String
        /// What a policy calls it.
        let family: String
        let read: @Sendable (OCI.Client, _ compartment: String) async throws -> Void

        static let all = [
            Area(subject: "availability domains", family: "compartments") { client, compartment in
                _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: compartment))
            },
            Area(subject: "instances", family: "instance-family") { client, compartment in
                _ = try await client.send(OCI.ListInstances(compartmentId: compartment))
            },
            Area(subject: "shapes", family: "instance-family") { client, compartment in
                _ = try await client.send(OCI.ListShapes(compartmentId: compartment))
            },
            Area(subject: "images", family: "instance-images") { client, compartment in
                _ = try await client.send(OCI.ListImages(compartmentId: compartment))
            },
            Area(subject: "networks", family: "virtual-network-family") { client, compartment in
                _ = try await client.send(OCI.ListVcns(compartmentId: compartment))
            },
            Area(subject: "volumes", family: "volume-family") { client, compartment in
                _ = try await client.send(OCI.ListVolumes(compartmentId: compartment))
            },
        ]
    }

    func areas() async throws -> [Check] {
        try await Area.all.concurrentMap(limit: OCIProvider.parallelism) { area in
            try await check(area.subject, "manage \(area.family) in \(scope)", "\(area.subject) cannot be read") {
                try await area.read(client, compartment)
                return .good(area.subject, "may be read")
            }
        }
    }

    private var scope: String { compartment == credentials.tenancy ? "tenancy" : "compartment id \(compartment)" }
}
