extension Server {
    /// Puts an instance and its network card into neutral words.
    ///
    /// - Parameters:
    ///   - instance: The instance.
    ///   - vnic: Its primary network card, if it has one.
    ///   - region: The region that was asked. The instance itself names the two oldest by three letters.
    init(_ instance: OCI.Instance, vnic: OCI.Vnic?, in region: Region.ID) {
        self.init(
            id: ID(instance.id),
            name: instance.displayName ?? instance.id,
            status: Status(instance.lifecycleState),
            type: ServerType.ID(instance.shape),
            region: region,
            zone: instance.availabilityDomain,
            image: instance.imageId.map { Image.ID($0) },
            publicIPv4: vnic?.publicIp,
            publicIPv6: vnic?.ipv6Addresses?.first,
            privateIPv4: vnic?.privateIp,
            tags: instance.freeformTags ?? [:],
            created: instance.timeCreated
        )
    }
}

extension Server.Status {
    init(_ state: OCI.LifecycleState) {
        self =
            switch state {
            case .provisioning: .creating
            case .running: .running
            case .starting: .starting
            case .stopping: .stopping
            case .stopped: .stopped
            case .terminating: .deleting
            case .terminated: .deleted
            default: Server.Status(rawValue: state.rawValue)
            }
    }
}
