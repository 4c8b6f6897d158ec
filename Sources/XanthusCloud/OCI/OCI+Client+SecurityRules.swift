extension OCI.Client {
    /// Adds rules to a network security group, each once.
    ///
    /// Oracle's call takes no retry token, and a group may hold the same rule twice. So when an answer is lost, the
    /// group's rules are read, and only those are sent again that are not there yet; reading waits as long as the retry
    /// policy lets it. More than 25 rules, the most that one call takes, go in several calls.
    ///
    /// - Parameters:
    ///   - rules: The rules; ids are left out.
    ///   - group: The OCID of the group.
    /// - Returns: The rules with their ids, in the order given.
    /// - Throws: As ``send(_:)``. What was added before a failure stays.
    @discardableResult
    public func addSecurityRules(
        _ rules: [OCI.SecurityRule],
        toGroup group: String
    ) async throws -> [OCI.SecurityRule] {
        var added: [OCI.SecurityRule] = []
        for batch in rules.batches(of: OCI.AddNetworkSecurityGroupSecurityRules.limit) {
            var missing = batch
            try await repeatingLostAnswers {
                let answer = try await send(OCI.AddNetworkSecurityGroupSecurityRules(id: group, missing))
                added += answer.securityRules ?? []
                missing = []
            } lookingAgain: {
                var present = try await securityRules(ofGroup: group)
                missing.removeAll { rule in
                    guard let place = present.firstIndex(where: { rule.isSame(as: $0) }) else { return false }
                    added.append(present.remove(at: place))
                    return true
                }
                return !missing.isEmpty
            }
        }
        return rules.compactMap { rule in
            added.firstIndex { rule.isSame(as: $0) }.map { added.remove(at: $0) }
        }
    }

    /// Removes rules of a network security group; what is gone already is no failure after an answer was lost.
    ///
    /// - Parameters:
    ///   - ids: The ids of the rules, as lists name them.
    ///   - group: The OCID of the group.
    /// - Throws: As ``send(_:)``. What was removed before a failure stays removed.
    public func removeSecurityRules(_ ids: [String], ofGroup group: String) async throws {
        for batch in ids.batches(of: OCI.AddNetworkSecurityGroupSecurityRules.limit) {
            var left = batch
            try await repeatingLostAnswers {
                _ = try await send(OCI.RemoveNetworkSecurityGroupSecurityRules(id: group, left))
            } lookingAgain: {
                let present = Set(try await securityRules(ofGroup: group).compactMap(\.id))
                left.removeAll { !present.contains($0) }
                return !left.isEmpty
            }
        }
    }

    private func securityRules(ofGroup group: String) async throws -> [OCI.SecurityRule] {
        try await pages(OCI.ListNetworkSecurityGroupSecurityRules(id: group)).all()
    }

    /// Does something up to three times, as long as it is unknown whether it was done.
    ///
    /// - Parameter lookingAgain: Finds out what is left to do; `false` if nothing is.
    private func repeatingLostAnswers(
        _ body: () async throws -> Void,
        lookingAgain: () async throws -> Bool
    ) async throws {
        for attempt in 1... {
            do {
                return try await body()
            } catch let error as CloudError where error.leavesOpen {
                guard try await lookingAgain() else { return }
                if attempt == 3 { throw error }
            }
        }
    }
}

extension Array {
    /// The elements in pieces.
    fileprivate func batches(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
