internal import Foundation

/// A volume or boot volume, as somebody asks for it: empty, a copy of another one, or out of a backup.
struct OCIVolumeWish {
    private let family: OCIVolumeFamily
    private let compartment: String
    private let domain: String
    private let size: Int
    private let speed: Int
    private let source: OCIRecord?
    private let sourceDetails: JSON
    private let policy: String?
    private let common: [String: JSON]

    init(_ fields: OCIFields, _ family: OCIVolumeFamily, _ world: OCIWorld) throws(OCIRefusal) {
        self.family = family
        try fields.refuseOthers(
            than: OCIFields.ofEveryThing.union([
                "availabilityDomain", "sizeInGBs", "vpusPerGB", "sourceDetails", "backupPolicyId",
            ])
        )
        compartment = try world.checked(compartment: fields.string("compartmentId"))
        source = try Self.source(fields, family, world)
        sourceDetails = fields.json.member("sourceDetails") ?? nil
        domain = try Self.domain(fields, source, family, world)
        let wished = try fields.integer("sizeInGBs")
        if let wished { try OCIStorage.check(size: wished, world) }
        size = wished ?? source?.size ?? OCIVolumeFamily.defaultSize
        if let source {
            try world.demand(
                .cloneSize,
                size >= source.size,
                or: .invalid("The requested volumeSize \(size) GB is smaller than the source's, \(source.size) GB.")
            )
        }
        speed = try fields.integer("vpusPerGB") ?? 10
        try OCIStorage.check(speed: speed, of: family, world)
        policy = try fields.string("backupPolicyId")
        if let policy { _ = try OCIBackupPolicies.policy(policy, world) }
        common = try fields.common(defaultName: "\(family.kind.rawValue.lowercased())\(OCIInstances.stamp(world.now))")
        try world.checkStorage(size, of: family, isNew: true, in: domain)
    }

    func perform(on world: inout OCIWorld) throws -> OCIRoutes.Creation {
        let volume = world.makeVolume(
            family,
            common,
            compartment: compartment,
            domain: domain,
            size: size,
            speed: speed,
            image: source?.document["imageId"] ?? nil,
            source: sourceDetails,
            ready: world.durations.volumeCreation
        )
        if let policy { world.assign(policy, to: volume) }
        return OCIRoutes.Creation(record: volume)
    }

    private static func source(
        _ fields: OCIFields,
        _ family: OCIVolumeFamily,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> OCIRecord? {
        guard let details = try fields.object("sourceDetails") else {
            // A boot volume without a source would hold nothing to boot.
            guard family.kind == .volume else { throw .missing("sourceDetails") }
            return nil
        }
        let type = try details.required("type")
        guard !family.otherSources.contains(type) else {
            throw .notSimulated("\(fields.operation) with sourceDetails.type \(type)")
        }
        let kinds = [family.volumeSource: family.kind, family.backupSource: family.backup]
        guard let kind = kinds[type] else {
            throw .invalid("sourceDetails.type must be \(family.volumeSource) or \(family.backupSource)")
        }
        try details.refuseOthers(than: ["type", "id"])
        return try world.usable(kind, details.required("id"))
    }

    private static func domain(
        _ fields: OCIFields,
        _ source: OCIRecord?,
        _ family: OCIVolumeFamily,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> String {
        // Backups belong to no domain, so that only a volume tells where its copy goes.
        let home = source.flatMap { $0.kind == family.kind ? $0["availabilityDomain"] : nil }
        guard let domain = try fields.string("availabilityDomain") ?? home else { throw .missing("availabilityDomain") }
        try world.check(domain: domain)
        if let home {
            try world.demand(
                .clonePlace,
                home == domain,
                or: .invalid("A copy of a volume in \(home) cannot be made in \(domain)")
            )
        }
        return domain
    }
}
