extension OCIWorld {
    /// What is there, as it can be seen; what has ended is left out.
    var resources: [WorldResource] {
        OCIKind.allCases.filter(\.isResource).flatMap { kind in
            all(kind).filter { !$0.hasEnded && $0.state != "DETACHED" }.map { record in
                WorldResource(
                    kind: kind.label,
                    id: record.id,
                    name: record.shownName,
                    tags: record.document["freeformTags"]?.stringMap ?? [:],
                    record.document,
                    hiding: Self.isSecret,
                    owner: record.owner
                )
            }
        }
    }

    /// User data and other metadata may hold what nobody shall read, and so may what a volume is attached with; login keys
    /// are public.
    private static func isSecret(_ field: String) -> Bool {
        field != "metadata.ssh_authorized_keys"
            && ["metadata.", "extendedMetadata.", "chapSecret"].contains(where: field.hasPrefix)
    }
}

extension OCIKind {
    /// Whether it is a thing, and neither work on one nor what one signs in with.
    var isResource: Bool { ![.workRequest, .identityWorkRequest, .apiKey].contains(self) }

    /// What comes and goes with other things, and is left out of timelines.
    static let companions: Set<String> = Set(
        [
            OCIKind.workRequest, .identityWorkRequest, .apiKey, .vnicAttachment, .vnic, .privateIp, .ipv6,
            .bootVolumeAttachment,
        ]
        .map(\.label)
    )
}
