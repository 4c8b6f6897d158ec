internal import Foundation

/// The operations of the block volume service, and those of compute that put volumes into instances.
enum OCIStorage {
    static let routes =
        OCIVolumeFamily.all.flatMap { OCIVolumes.routes(of: $0) + OCIVolumeBackups.routes(of: $0) }
        + OCIVolumeAttachments.routes + OCIBootVolumeAttachments.routes + OCIBackupPolicies.routes
        + OCIBackupAssignments.routes

    /// Refuses a size that no volume can have.
    static func check(size: Int, _ world: OCIWorld) throws(OCIRefusal) {
        let sizes = OCIVolumeFamily.sizes
        try world.demand(
            .volumeSize,
            sizes.contains(size),
            or: .invalid(
                """
                The requested volumeSize \(size) GB is not supported. It should be between \(sizes.lowerBound) GB and \
                \(sizes.upperBound) GB.
                """
            )
        )
    }

    /// Refuses a performance that no volume of the family can have.
    static func check(speed: Int, of family: OCIVolumeFamily, _ world: OCIWorld) throws(OCIRefusal) {
        try world.demand(
            .volumePerformance,
            family.speeds.contains(speed) && speed.isMultiple(of: 10),
            or: .invalid(
                "vpusPerGB \(speed) is not a multiple of 10 from \(family.speeds.lowerBound) to \(family.speeds.upperBound)"
            )
        )
    }
}

extension OCIWorld {
    /// The attachments of a volume that have not ended.
    func attachments(of volume: OCIRecord) -> [OCIRecord] {
        let family = OCIVolumeFamily.of(volume.kind)
        return all(family.attachment).filter { $0[family.member] == volume.id && $0.state != "DETACHED" }
    }

    /// Lets something of the block volume service end, which stays listed for a while.
    ///
    /// - Parameter span: How long that takes.
    mutating func terminate(_ record: OCIRecord, after span: Duration) {
        let (end, gone) = (after(span), gone(after: span))
        update(record) {
            $0.change(["lifecycleState": "TERMINATING"])
            $0.plan([.init(end, state: "TERMINATED")], end: gone)
        }
    }

    /// Finds what can be used now.
    ///
    /// - Throws: 404 also for what has ended: nothing can be made of it.
    func usable(_ kind: OCIKind, _ id: String) throws(OCIRefusal) -> OCIRecord {
        guard try record(kind, id).state != "TERMINATED" else { throw .notFound }
        return try available(kind, id)
    }
}
