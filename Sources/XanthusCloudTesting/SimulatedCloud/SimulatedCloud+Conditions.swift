public import XanthusCloud

extension SimulatedCloud {
    /// What becomes of a call that is made to fail.
    public struct Effect: Sendable, Hashable {
        enum Kind {
            case none
            case lostAnswer
            case failedWork
        }

        let kind: Kind

        /// None: the call is refused, and changes nothing.
        public static let none = Effect(kind: .none)
        /// All that it should have; only its caller is told of the failure.
        public static let lostAnswer = Effect(kind: .lostAnswer)
        /// The call is accepted, and its work ends with the failure, of which whoever waits is told. A server that is being
        /// made is gone then; any other one is as it was before.
        public static let failedWork = Effect(kind: .failedWork)
    }

    /// Makes one call fail.
    ///
    /// ```swift
    /// try cloud.fail(.servers, with: .rateLimited)                                   // the next page
    /// try cloud.fail(.createServer, call: 3, with: .transport, effect: .lostAnswer)  // the third creation
    /// try cloud.fail(.createServer, with: .failed, effect: .failedWork)
    /// ```
    ///
    /// - Parameters:
    ///   - method: What is called, in any region.
    ///   - number: Which call of the method, counted from now on; the next one is 1.
    ///   - code: How it ends.
    ///   - effect: What it does all the same.
    /// - Throws: `ConfigurationError` for a number below 1, a method that this cloud does not know, or a method without
    ///   work whose work is to fail.
    public func fail(
        _ method: Method,
        call number: Int = 1,
        with code: CloudError.Code,
        effect: Effect = .none
    ) throws(ConfigurationError) {
        guard number >= 1 else {
            throw ConfigurationError(
                "call",
                rule: "There is no call \(number): the next one is 1.",
                nextStep: "Count from 1."
            )
        }
        let known = effect == .failedWork ? Method.withWork : Method.all
        guard known.contains(method) else {
            throw ConfigurationError(
                "method",
                rule: "'\(method)' is no method \(effect == .failedWork ? "whose work goes on" : "of this cloud").",
                nextStep: "Choose one of \(known.map(\.rawValue).joined(separator: ", "))."
            )
        }
        account.withLock { $0.plan(code, for: method, in: number, effect) }
    }

    /// Says how many more servers there is room for in this region. A server that is removed gives its room back.
    ///
    /// - Parameters:
    ///   - count: How many; `nil` for as many as anybody wants, as it is in the beginning.
    ///   - type: The type of which so many can be had; `nil` for all types together. Where both are said, both hold.
    public func setRoom(_ count: Int?, for type: ServerType.ID? = nil) {
        account.withLock { $0.room[SimulatedAccountState.Place(region: region, type: type)] = count.map { max(0, $0) } }
    }
}
