internal import HTTPTypes

extension OCI {
    /// `POST /instances/{id}?action=…`: switches an instance on or off, or restarts it. There is hardly ever a body.
    public struct InstanceAction: Operation {
        /// What to do.
        public struct Action: RawRepresentable, Hashable, Sendable {
            /// The action's name on the wire.
            public let rawValue: String
            /// Names an action.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Switch on.
            public static let start = Action(rawValue: "START")
            /// Cut the power.
            public static let stop = Action(rawValue: "STOP")
            /// Ask the operating system to switch off; after 15 minutes cut the power.
            public static let softStop = Action(rawValue: "SOFTSTOP")
            /// Cut the power and switch on again.
            public static let reset = Action(rawValue: "RESET")
            /// Ask the operating system to restart; after 15 minutes cut the power and switch on again.
            public static let softReset = Action(rawValue: "SOFTRESET")
            /// Interrupt the operating system, which writes a dump if it is told to.
            public static let sendDiagnosticInterrupt = Action(rawValue: "SENDDIAGNOSTICINTERRUPT")
            /// Restart on the same host, for diagnosis.
            public static let diagnosticReboot = Action(rawValue: "DIAGNOSTICREBOOT")
            /// Restart on another host.
            public static let rebootMigrate = Action(rawValue: "REBOOTMIGRATE")
        }

        /// More to say about a restart: Oracle's `ResetActionDetails`, `SoftResetActionDetails` and
        /// `RebootMigrateActionDetails`.
        public struct Details: Encodable, Hashable, Sendable {
            /// `reset`, `softreset` or `rebootMigrate`.
            public var actionType: String
            /// Whether an instance with local disks may be moved to another host.
            public var allowDenseRebootMigration: Bool?
            /// Whether its local disks are given up.
            public var deleteLocalStorage: Bool?

            /// Says more about a reset.
            public static func reset(allowDenseRebootMigration: Bool) -> Details {
                Details(actionType: "reset", allowDenseRebootMigration: allowDenseRebootMigration)
            }

            /// Says more about a soft reset.
            public static func softReset(allowDenseRebootMigration: Bool) -> Details {
                Details(actionType: "softreset", allowDenseRebootMigration: allowDenseRebootMigration)
            }

            /// Says more about a restart on another host.
            public static func rebootMigrate(deleteLocalStorage: Bool) -> Details {
                Details(actionType: "rebootMigrate", deleteLocalStorage: deleteLocalStorage)
            }
        }

        /// The OCID.
        public var id: String
        /// What to do.
        public var action: Action
        /// More to say about it; `nil` for nothing, and so no body.
        public var details: Details?
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Switches an instance.
        public init(
            id: String,
            _ action: Action,
            details: Details? = nil,
            retryToken: String? = nil,
            ifMatch: String? = nil
        ) {
            self.id = id
            self.action = action
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["instances", id],
                query: [("action", action.rawValue)],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// The instance, in the state that the action has put it.
        public typealias Response = Instance
    }
}
