extension Server {
    /// Puts an instance and its addresses into neutral words.
    ///
    /// - Parameters:
    ///   - instance: The instance.
    ///   - addresses: Those of its primary network card.
    ///   - region: The region that was asked. The instance itself names the two oldest by three letters.
    init(_ instance: OCI.Instance, _ addresses: OCIAddresses, in region: Region.ID) {
        self.init(
            id: ID(instance.id),
            name: instance.displayName ?? instance.id,
            status: Status(instance.lifecycleState),
            type: ServerType.ID(instance.shape),
            region: region,
            zone: instance.availabilityDomain,
            image: instance.imageId.map { Image.ID($0) },
            publicIPv4: addresses.publicIPv4,
            publicIPv6: addresses.publicIPv6,
            privateIPv4: addresses.privateIPv4,
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
