/// What is left of the free shapes.
extension OCIPreflightRun {
    private static let freeShapes = [
        (shape: "VM.Standard.E2.1.Micro", limit: "standard-e2-micro-core-count"),
        (shape: "VM.Standard.A1.Flex", limit: "standard-a1-core-count"),
    ]

    func limits() async throws -> [Check] {
        do {
            let zones = try await client.send(OCI.ListAvailabilityDomains(compartmentId: compartment)).map(\.name)
                .sorted()
            return try await Self.freeShapes.concurrentMap(limit: 2) {
                try await left($0.limit, for: $0.shape, in: zones)
            }
        } catch let error as CloudError {
            return [judged("limits", error, "inspect compartments in tenancy", "limits are not known")]
        }
    }

    private func left(_ limit: String, for shape: String, in zones: [String]) async throws -> Check {
        let subject = "limit of \(shape)"
        return try await check(subject, "inspect resource-availability in tenancy", "what is left is not known") {
            let found = try await zones.concurrentMap(limit: OCIProvider.parallelism) { zone in
                try await client.send(
                    OCI.GetResourceAvailability(
                        serviceName: "compute",
                        limitName: limit,
                        compartmentId: credentials.tenancy,
                        availabilityDomain: zone
                    )
                ).available
            }
            let left = found.compactMap(\.self).reduce(0, +)
            guard found.contains(where: { $0 != nil }) else {
                return .bad(
                    .doubtful,
                    subject,
                    "Oracle does not say what is left of \(limit).",
                    nextStep: "Look in the console at Limits, Quotas and Usage."
                )
            }
            guard left > 0 else {
                return .bad(
                    .doubtful,
                    subject,
                    "Nothing is left of \(limit) in any availability domain.",
                    nextStep: "Delete an instance of this shape, use another shape, or ask Oracle for a higher limit."
                )
            }
            return .good(subject, "\(left) left of \(limit) in all availability domains together")
        }
    }
}
