internal import XanthusCloud

extension OCINetworkWork {
    /// Asks for a thing with a token that follows from what is asked.
    func create<Details: Encodable, Part: OCINetworkPart>(
        _ details: Details,
        _ send: (String) async throws -> Part
    ) async throws -> Part {
        for generation in 0..<OCIRetryToken.generations {
            do {
                let token = try OCIRetryToken.token(for: details, generation: generation)
                let part = try await send(token)
                if part.isAlive { return part }
            } catch let error as CloudError where error.providerCode == "InvalidatedRetryToken" {
                continue
            }
        }
        throw CloudError(
            .conflict,
            "This was made and removed \(OCIRetryToken.generations) times in a day. Choose other names in the blueprint.",
            provider: "oci"
        )
    }

    /// Waits until a thing that was asked for can be used.
    func usable<Part: OCINetworkPart, Get: OCI.Operation>(
        _ part: Part,
        _ get: @escaping @Sendable (String) -> Get
    ) async throws -> Part where Get.Response == Part {
        if part.lifecycleState == .available { return part }
        let name = part.displayName ?? part.id
        return try await Waiter<Part>(
            for: "\(name) to be AVAILABLE",
            policy: .standard,
            time: time,
            poll: {
                do {
                    return try await client.send(get(part.id))
                } catch let error as CloudError where error.code == .notFound {
                    // A thing that was just made may not be known everywhere yet.
                    return part
                }
            },
            judge: { part in
                switch part.lifecycleState {
                case .available: .done
                case .terminating, .terminated:
                    .failed(CloudError(.failed, "Somebody removed \(name) meanwhile. Bring the network up again."))
                default: .pending(part.lifecycleState.rawValue)
                }
            }
        ).value()
    }

    /// Removes a thing and waits until it is gone: what it refers to is in use until then.
    func gone<Get: OCI.Operation>(
        _ removal: some OCI.Operation,
        _ get: Get
    ) async throws where Get.Response: OCINetworkPart {
        _ = try await client.send(removal)
        _ = try await Waiter<OCI.LifecycleState>(
            for: "it to be TERMINATED",
            policy: .standard,
            time: time,
            poll: {
                do {
                    return try await client.send(get).lifecycleState
                } catch let error as CloudError where error.code == .notFound {
                    return .terminated
                }
            },
            judge: { $0 == .terminated ? .done : .pending($0.rawValue) }
        ).value()
    }

    /// Repeats a change that is bound to the version that was read, if somebody else was faster.
    func unlessOvertaken<Result>(_ change: () async throws -> Result) async throws -> Result {
        for _ in 0..<4 {
            do {
                return try await change()
            } catch let error as CloudError where error.code == .preconditionFailed {
                continue
            }
        }
        return try await change()
    }
}
