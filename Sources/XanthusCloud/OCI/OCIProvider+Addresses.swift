extension OCIProvider {
    /// Completes an instance with its addresses, which belong to its network card.
    func server(_ instance: OCI.Instance) async throws -> Server {
        let attachments = try await attachments(of: instance.id, in: instance.compartmentId)
        return try await server(instance, attachments: attachments)
    }

    func server(_ instance: OCI.Instance, attachments: [OCI.VnicAttachment]) async throws -> Server {
        let vnics = instance.hasAddresses ? try await vnics(of: attachments) : []
        return Server(instance, vnic: vnics.first { $0.isPrimary == true } ?? vnics.first, in: region)
    }

    /// Completes a page of instances: one list of all attachments in the compartment, then the network cards, some at
    /// a time. Oracle has no list of network cards.
    func servers(_ instances: [OCI.Instance]) async throws -> [Server] {
        guard instances.contains(where: \.hasAddresses) else {
            return instances.map { Server($0, vnic: nil, in: region) }
        }
        let attachments = Dictionary(
            grouping: try await client.pages(OCI.ListVnicAttachments(compartmentId: compartment)).all(),
            by: \.instanceId
        )
        return try await instances.concurrentMap(limit: Self.parallelism) { instance in
            try await server(instance, attachments: attachments[instance.id] ?? [])
        }
    }

    /// The attachments of an instance; none if Oracle does not know it.
    func attachments(of instance: String, in compartment: String) async throws -> [OCI.VnicAttachment] {
        do {
            return try await client.pages(
                OCI.ListVnicAttachments(compartmentId: compartment, instanceId: instance)
            ).all()
        } catch let error as CloudError where error.code == .notFound {
            return []
        }
    }

    private func vnics(of attachments: [OCI.VnicAttachment]) async throws -> [OCI.Vnic] {
        let ids = attachments.filter { $0.lifecycleState == .attached }.compactMap(\.vnicId)
        return try await ids.concurrentMap(limit: Self.parallelism) { id -> OCI.Vnic? in
            do {
                return try await client.send(OCI.GetVnic(id: id))
            } catch let error as CloudError where error.code == .notFound {
                return nil  // Detached since it was listed.
            }
        }.compactMap(\.self)
    }
}

extension OCI.Instance {
    /// Whether it may have a network card.
    fileprivate var hasAddresses: Bool { lifecycleState != .terminated }
}
