extension OCILimit {
    /// Of volumes and backups: 200 GB and five backups for nothing (documented, and the names seen in tenancies), the
    /// rest as trial tenancies have been seen, or assumed.
    static let blockStorage: [OCILimit] = [
        OCILimit(
            "block-storage",
            "total-storage-gb",
            "Volumes in GB",
            .domain,
            30_720,
            30_720,
            30_720,
            used: gigabytes
        ),
        OCILimit(
            "block-storage",
            "total-free-storage-gb",
            "Volumes in GB that are free",
            .domain,
            200,
            200,
            200,
            used: gigabytes
        ),
        OCILimit(
            "block-storage",
            freeStorage,
            "Volumes in GB that are free in the region",
            .region,
            200,
            200,
            200,
            used: gigabytes
        ),
        OCILimit("block-storage", "volume-count", "Volumes", .domain, 50, 50, 100) { world, domain in
            world.living(.volume, in: domain).count
        },
        OCILimit("block-storage", "backup-count", "Volume backups", .region, 5, 5, 1_000) { world, _ in
            world.living(.volumeBackup).count + world.living(.bootVolumeBackup).count
        },
    ]

    /// The limit that holds for volumes of all domains together where nothing may cost.
    static let freeStorage = "total-free-storage-gb-regional"

    private static func gigabytes(_ world: OCIWorld, _ domain: String?) -> Int {
        (world.living(.volume, in: domain) + world.living(.bootVolume, in: domain)).reduce(0) { $0 + $1.size }
    }
}

extension OCIWorld {
    /// Refuses volumes that the tenancy may not have.
    ///
    /// What a launch gets in an Always Free tenancy is observed; that a volume by itself gets the text of limits is
    /// assumed.
    func checkStorage(
        _ gigabytes: Int,
        of family: OCIVolumeFamily,
        isNew: Bool,
        in domain: String
    ) throws(OCIRefusal) {
        let volumes = isNew && family.kind == .volume ? 1.0 : 0
        try checkLimits([("total-storage-gb", Double(gigabytes)), ("volume-count", volumes)], in: domain)
        guard conditions.account == .alwaysFree, keeps(.freeStorage), gigabytes > 0,
            let limit = OCILimit.named(OCILimit.freeStorage), let used = limit.used,
            used(self, nil) + gigabytes > value(of: limit, in: nil)
        else { return }
        guard family.kind == .bootVolume else { throw .limits([limit.name]) }
        throw .init(400, "QuotaExceeded", "bootVolumeQuota Service limit reached")
    }
}
