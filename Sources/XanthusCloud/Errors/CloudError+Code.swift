extension CloudError {
    /// What a caller can do about a failure.
    ///
    /// The set may grow, so it is a struct over a private enum; `switch` reads naturally all the same.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Value: String {
            case outOfCapacity
            case quotaExceeded
            case rateLimited
            case unauthenticated
            case forbidden
            case notFound
            case busy
            case locked
            case conflict
            case invalidRequest
            case preconditionFailed
            case unsupported
            case failed
            case serverFault
            case unreachable
            case untrusted
            case transport
            case timedOut
            case invalidResponse
        }

        private let value: Value

        /// The cloud has no room for this server type here and now: try another zone, type or region, or wait long.
        public static let outOfCapacity = Code(value: .outOfCapacity)
        /// A limit of the account or project is reached: delete something or ask the cloud for more.
        public static let quotaExceeded = Code(value: .quotaExceeded)
        /// Too many requests: wait, then repeat.
        public static let rateLimited = Code(value: .rateLimited)
        /// The cloud does not accept the credentials: check key, token and clock.
        public static let unauthenticated = Code(value: .unauthenticated)
        /// The credentials are good but not allowed to do this: change the policy, or use a token that may write.
        public static let forbidden = Code(value: .forbidden)
        /// There is no such thing, or these credentials may not see it.
        public static let notFound = Code(value: .notFound)
        /// The thing is in a passing state that forbids this: repeating soon may succeed.
        public static let busy = Code(value: .busy)
        /// Another operation holds the thing: wait for that operation, then repeat.
        public static let locked = Code(value: .locked)
        /// The wish contradicts what is there, such as a name in use: choose another, or adopt what exists.
        public static let conflict = Code(value: .conflict)
        /// The cloud found the request wrong: correct it; repeating it will not help.
        public static let invalidRequest = Code(value: .invalidRequest)
        /// The thing changed since it was read: read again, decide again.
        public static let preconditionFailed = Code(value: .preconditionFailed)
        /// The endpoint does not offer this operation, or no longer.
        public static let unsupported = Code(value: .unsupported)
        /// The cloud took the work and it failed there: the message has the cloud's words.
        public static let failed = Code(value: .failed)
        /// The cloud had a fault of its own.
        public static let serverFault = Code(value: .serverFault)
        /// No connection came about, so the request surely never arrived: check endpoint, network and proxy. A name
        /// without an address is among these, for a name server's bad minute looks the same.
        public static let unreachable = Code(value: .unreachable)
        /// The server could not prove that it is who it should be, so nothing was sent: check endpoint, certificate
        /// authorities and clock. Repeating will not help.
        public static let untrusted = Code(value: .untrusted)
        /// The connection broke on the way: the request may or may not have been carried out.
        public static let transport = Code(value: .transport)
        /// The time allowed ran out: the request may or may not have been carried out.
        public static let timedOut = Code(value: .timedOut)
        /// An answer came that is not what this operation answers: too large, truncated or of another form.
        public static let invalidResponse = Code(value: .invalidResponse)

        /// The code's name, such as `outOfCapacity`.
        public var description: String { value.rawValue }

        /// Whether repeating the same request later can succeed without anybody changing anything.
        ///
        /// Missing capacity is deliberately not among these: it lasts hours, and hammering it gets accounts throttled.
        public var isTransient: Bool {
            switch value {
            case .rateLimited, .busy, .serverFault, .unreachable, .transport, .timedOut: true
            default: false
            }
        }

        /// Whether the request may have been carried out all the same, or may be yet.
        public var leavesOpen: Bool {
            switch value {
            case .transport, .timedOut, .invalidResponse, .serverFault: true
            default: false
            }
        }

        /// Whether this failure proves that the request changed nothing, so that even a request which must not
        /// happen twice may be repeated.
        public var provesNoEffect: Bool {
            switch value {
            case .rateLimited, .busy, .unreachable, .untrusted: true
            default: false
            }
        }
    }
}
