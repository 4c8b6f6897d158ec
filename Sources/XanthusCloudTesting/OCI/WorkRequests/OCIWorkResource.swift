/// A thing that work is about, and what becomes of it.
struct OCIWorkResource {
    private let record: OCIRecord
    private let action: String

    /// - Parameter action: `CREATED`, `UPDATED`, `DELETED` or `RELATED`.
    init(_ record: OCIRecord, _ action: String) {
        self.record = record
        self.action = action
    }

    /// - Parameter isDone: Until then what is not merely related is in progress.
    func json(isDone: Bool) -> JSON {
        let kind =
            switch record.kind {
            case .distantVolumeBackup: OCIKind.volumeBackup
            case .distantBootVolumeBackup: OCIKind.bootVolumeBackup
            default: record.kind
            }
        return [
            "entityType": .string(kind.rawValue), "identifier": .string(record.id),
            "entityUri": .string("\(OCIRoutes.version)/\(kind.rawValue)s/\(record.id)"),
            "actionType": .string(isDone || action == "RELATED" ? action : "IN_PROGRESS"),
        ]
    }
}
