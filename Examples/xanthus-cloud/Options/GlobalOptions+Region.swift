internal import XanthusCloud

extension GlobalOptions {
    /// Signs in as ``provider(in:)`` does, and asks whether the region of `--region` exists.
    ///
    /// - Throws: `ConfigurationError` also for a region that the cloud does not have.
    func knownProvider() async throws -> Cloud {
        let cloud = try await provider()
        // Oracle's regions are in a table of ours, and one that is not the account's refuses every call.
        if self.cloud == .hetzner, let region { try await Self.check(region: Region.ID(region), of: cloud) }
        return cloud
    }

    /// Checks that a cloud has a region, which it does not say by itself: a list would just be empty.
    static func check(region: Region.ID, of cloud: any CloudProvider) async throws {
        let known = try await cloud.regions().all().map(\.id)
        guard !known.contains(region) else { return }
        throw ConfigurationError(
            "--region",
            rule: "\(cloud.name) has no region '\(region)'.",
            nextStep: "Choose one of \(known.map(\.rawValue).joined(separator: ", "))."
        )
    }
}
