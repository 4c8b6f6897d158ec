internal import XanthusCloud

extension SimulatedCloud {
    /// Carries a call out: counts it, lets it fail if that is planned, and undoes what is refused half-way.
    func call<Value: Sendable>(
        _ method: Method,
        _ body: (inout SimulatedAccountState) throws -> Value
    ) throws -> Value {
        try Task.checkCancellation()
        return try account.withLock { account in
            account.advance(to: time.now)
            account.calls.append(method)
            let plan = account.takePlan(for: method)
            if let plan, plan.effect == .none { throw plan.error }
            var next = account
            next.doom = plan?.effect == .failedWork ? plan?.error : nil
            let value = try body(&next)
            next.doom = nil
            account = next
            if let plan, plan.effect == .lostAnswer { throw plan.error }
            return value
        }
    }

    /// Lists what an account has, a page for each call. A page begins behind the last thing of the one before, so that what
    /// comes and goes meanwhile neither hides a thing nor shows it twice.
    func pages<Element: Identifiable & Sendable>(
        _ method: Method,
        _ elements: @escaping @Sendable (SimulatedAccountState) -> [Element]
    ) -> Pages<Element> where Element.ID == ResourceID<Element> {
        Pages { cursor in
            try call(method) { account in
                let all = elements(account)
                let skipped = account.position(behind: cursor, in: all.map(\.id.rawValue))
                let page = Array(all.dropFirst(skipped).prefix(Self.pageSize))
                let isLast = skipped + page.count >= all.count
                return Page(elements: page, next: isLast ? nil : page.last?.id.rawValue)
            }
        }
    }
}
