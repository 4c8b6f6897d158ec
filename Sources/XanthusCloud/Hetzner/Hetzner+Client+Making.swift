extension Hetzner.Client {
    /// The label that holds a creation's token.
    static let tokenLabel = "xanthus-token"

    /// Makes a thing once, however many attempts that takes.
    ///
    /// ```swift
    /// let made = try await client.make(Hetzner.CreateVolume(name: "data", size: 10, at: .location("nbg1")))
    /// try await client.wait(for: made)
    /// ```
    ///
    /// The thing is labelled with a token (`xanthus-token`). When an attempt's answer is lost and the next is refused, for
    /// its name or anything else, the name is looked up, and what has this token is what the lost attempt has made. With a
    /// token of the caller's, another call finds it too, as after a crash.
    ///
    /// - Parameters:
    ///   - creation: What shall be made.
    ///   - token: What makes two calls one wish: up to 63 letters, digits, `-`, `_` and `.`. One is drawn unless given.
    /// - Throws: ``CloudError`` with the cloud's refusal if nothing of this token is there; with `.conflict` if it is there
    ///   and not what was asked for.
    public func make<C: Hetzner.NamedCreation>(
        _ creation: C,
        token: String? = nil
    ) async throws -> Hetzner.Made<C.Subject> {
        try await make(creation, token: token ?? randomness.token(length: 32), isShared: token != nil)
    }

    /// - Parameter isShared: Whether another call may have the same token.
    func make<C: Hetzner.NamedCreation>(
        _ creation: C,
        token: String,
        isShared: Bool
    ) async throws -> Hetzner.Made<C.Subject> {
        var marked = creation
        marked.labels = try Hetzner.Labels(creation.labels.values.merging([Self.tokenLabel: token]) { $1 })
        do {
            return C.made(by: try await send(marked))
        } catch let error as CloudError where Self.mayHideSuccess(error, isShared: isShared) {
            if let found = try await found(marked, token: token, after: error) { return found }
            throw error
        }
    }

    /// Looks for what an earlier attempt or call of a token has made.
    ///
    /// - Parameter refusal: What the latest attempt was told, if there was one.
    /// - Throws: ``CloudError`` if another's thing has the name, or one that is not what was asked for.
    func found<C: Hetzner.NamedCreation>(
        _ creation: C,
        token: String,
        after refusal: CloudError? = nil
    ) async throws -> Hetzner.Made<C.Subject>? {
        let subject: C.Subject?
        do {
            guard let search = creation.search else { return nil }
            subject = try await send(search).elements.first
        } catch let error as CloudError {
            guard let refusal else { throw error }
            // Whether it is there is not known, and the refusal would say that it is not.
            throw error.adding(
                "It was looked for because its creation may have been carried out before it was refused: "
                    + refusal.message
            )
        }
        guard let subject else { return nil }
        let kind = C.Subject.singular.replacing("_ip", with: " IP").replacing("_", with: " ")
        let words = "\(kind) named '\(subject.name)'"
        guard subject.labels?[Self.tokenLabel] == token else {
            guard let refusal, refusal.providerCode == "uniqueness_error" else { return nil }
            throw refusal.adding("A \(words) exists in the project; choose another name or use that one.")
        }
        guard !subject.isLeaving else {
            let sentence = "The \(words) is being removed; ask again when it is gone."
            throw refusal?.adding(sentence) ?? Self.conflict(sentence)
        }
        if let contradiction = creation.contradiction(with: subject) {
            throw Self.conflict(
                "The \(words) was made for the same wish, but \(contradiction). Choose another name, or ask for what is "
                    + "there."
            )
        }
        return Hetzner.Made(subject, try await stages(of: subject, C.self), isAdopted: true)
    }

    /// What has to be waited for until a thing that was found is finished. The thing itself tells where that cannot be
    /// read.
    private func stages<C: Hetzner.NamedCreation>(
        of subject: C.Subject,
        _ creation: C.Type
    ) async throws -> [[Hetzner.Action]] {
        guard C.listsActions else { return [] }
        var list = Hetzner.ListResourceActions(of: C.Subject.self, .id(subject.id))
        list.sort = [.ascending(.id)]
        guard case .success(let page) = try await Result.unlessCancelled({ try await send(list) }) else { return [] }
        let actions = page.elements
        let first = actions.first.flatMap { $0.command.hasPrefix("create_") ? $0 : nil }
        // A first start follows a server's making. Later work that has ended is no part of it.
        let start = actions.first { $0.command == "start_server" }
        let rest = actions.filter { $0.id != first?.id && ($0.id == start?.id || $0.status == .running) }
        return [first.map { [$0] } ?? [], rest]
    }

    /// Whether a creation may be there in spite of its failure, and a look would tell: nobody answers who cannot be reached.
    private static func mayHideSuccess(_ error: CloudError, isShared: Bool) -> Bool {
        if error.providerCode == "uniqueness_error" { return true }
        guard ![.unauthenticated, .unreachable, .untrusted].contains(error.code) else { return false }
        return error.attempt > 1 || isShared || error.code.leavesOpen
    }

    private static func conflict(_ message: String) -> CloudError {
        CloudError(.conflict, message, provider: HetznerProvider.cloudName)
    }
}
