/// The project's snapshots: images that outlive their servers.
struct HetznerSnapshots: SnapshotService {
    let client: Hetzner.Client
    let time: TimeSource

    init(_ provider: HetznerProvider) {
        client = provider.client
        time = provider.configuration.client.time
    }

    func snapshots() -> Pages<Snapshot> {
        client.pages(Hetzner.ListImages(types: [.snapshot])).converted { $0.map(Snapshot.init) }
    }

    func snapshot(id: Snapshot.ID) async throws -> Snapshot {
        Snapshot(try await client.send(Hetzner.GetImage(id: Hetzner.ID(id))))
    }

    func create(of server: Server.ID, description: String, ownership: Ownership) async throws -> Snapshot {
        try await copy(server, as: .snapshot, description, ownership)
    }

    /// Copies a disk once. A copy has no name that would be given once, so that it is not asked for twice: if the answer is
    /// lost, the token among the labels tells whether there is one.
    func copy(
        _ server: Server.ID,
        as kind: Hetzner.Image.Kind,
        _ description: String?,
        _ ownership: Ownership
    ) async throws -> Snapshot {
        let token = client.randomness.token(length: 32)
        let tags = ownership.tags.merging([Hetzner.Client.tokenLabel: token]) { $1 }
        let operation = Hetzner.CreateServerImage(
            id: try Hetzner.ID(server, field: "server"),
            type: kind,
            description: description,
            labels: try Hetzner.Labels(tags)
        )
        do {
            return Snapshot(try await client.send(operation).image)
        } catch let error as CloudError where error.code.leavesOpen {
            let selector = try Hetzner.LabelSelector(.equal(Hetzner.Client.tokenLabel, token))
            let search = Hetzner.ListImages(labelSelector: selector, types: [kind])
            guard case .success(let page) = try await Result.unlessCancelled({ try await client.send(search) }),
                let found = page.elements.first
            else { throw error }
            return Snapshot(found)
        }
    }

    func wait(for id: Snapshot.ID, policy: WaitPolicy) async throws -> Snapshot {
        let elapsed = time.stopwatch()
        let image = try Hetzner.ID<Hetzner.Image>(id)
        // The action tells in Hetzner's words why there will be none.
        let work = Hetzner.ListResourceActions(of: Hetzner.Image.self, .id(image))
        if case .success(let page) = try await Result.unlessCancelled({ try await client.send(work) }),
            let making = page.elements.first(where: { $0.command == "create_image" })
        {
            try await client.wait(for: making, policy: policy)
        }
        let found = try await Waiter(
            for: "snapshot \(id) to be available",
            policy: WaitPolicy(interval: policy.interval, deadline: policy.deadline - elapsed()),
            time: time,
            poll: { try await client.send(Hetzner.GetImage(id: image)) },
            judge: { image in
                switch image.status {
                case nil, .available?: .done
                case .unavailable?:
                    .failed(
                        CloudError(
                            .failed,
                            "The image \(id) is unavailable: no server can be made of it. Make another.",
                            provider: HetznerProvider.cloudName
                        )
                    )
                default: .pending(image.status?.rawValue ?? "")
                }
            }
        ).value()
        return Snapshot(found)
    }

    func delete(id: Snapshot.ID) async throws {
        do {
            _ = try await client.send(Hetzner.DeleteImage(id: Hetzner.ID(id)))
        } catch let error as CloudError where error.code == .notFound && error.attempt > 1 {
            // An attempt whose answer was lost has removed it.
        }
    }

    func restore(_ server: Server.ID, from snapshot: Snapshot.ID) async throws -> Pending<Server> {
        let image: Hetzner.ID<Hetzner.Image> = try Hetzner.ID(snapshot, field: "snapshot")
        let answer = try await client.send(
            Hetzner.RebuildServer(id: Hetzner.ID(server, field: "server"), image: .id(image))
        )
        return Pending(server: server, work: ["\(answer.action.id)"], goal: .running)
    }
}

extension Snapshot {
    init(_ image: Hetzner.Image) {
        self.init(
            id: ID("\(image.id)"),
            description: image.description,
            server: (image.createdFrom?.id ?? image.boundTo).map { Server.ID("\($0)") },
            isReady: (image.status ?? .available) == .available,
            sizeInGB: image.imageSize,
            diskInGB: image.diskSize,
            architecture: Architecture(image.architecture),
            created: image.created,
            tags: image.labels ?? [:]
        )
    }
}
