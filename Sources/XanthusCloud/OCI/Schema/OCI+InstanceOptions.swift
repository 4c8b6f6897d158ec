extension OCI {
    /// Switches of a machine.
    public struct InstanceOptions: Codable, Hashable, Sendable {
        /// Whether the metadata service answers only requests with its header, which a tricked web server does not
        /// send.
        public var areLegacyImdsEndpointsDisabled: Bool?

        /// Chooses.
        public init(areLegacyImdsEndpointsDisabled: Bool) {
            self.areLegacyImdsEndpointsDisabled = areLegacyImdsEndpointsDisabled
        }
    }

    /// What becomes of an instance when Oracle works on its host.
    public struct InstanceAvailabilityConfig: Codable, Hashable, Sendable {
        /// What happens to an instance after its host was restarted.
        public struct RecoveryAction: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Takes a name.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// It is as before: on if it was on.
            public static let restore = RecoveryAction(rawValue: "RESTORE_INSTANCE")
            /// It stays off.
            public static let stop = RecoveryAction(rawValue: "STOP_INSTANCE")
        }

        /// Whether it is moved while it runs, before the work begins; `nil` leaves the choice to Oracle.
        public var isLiveMigrationPreferred: Bool?
        /// What happens after the work.
        public var recoveryAction: RecoveryAction?

        /// Chooses.
        public init(recoveryAction: RecoveryAction? = nil, isLiveMigrationPreferred: Bool? = nil) {
            self.recoveryAction = recoveryAction
            self.isLiveMigrationPreferred = isLiveMigrationPreferred
        }
    }

    /// That Oracle may end an instance at any time, for half the price.
    public struct PreemptibleInstanceConfig: Codable, Hashable, Sendable {
        /// What happens then: Oracle's `TerminatePreemptionAction`.
        public struct PreemptionAction: Codable, Hashable, Sendable {
            /// `TERMINATE`, the only one.
            public var type: String
            /// Whether the boot volume stays.
            public var preserveBootVolume: Bool?

            /// Chooses what stays.
            public init(preserveBootVolume: Bool) {
                type = "TERMINATE"
                self.preserveBootVolume = preserveBootVolume
            }
        }

        /// What happens when Oracle needs the room.
        public var preemptionAction: PreemptionAction

        /// Allows Oracle to end it.
        public init(preserveBootVolume: Bool = false) {
            preemptionAction = PreemptionAction(preserveBootVolume: preserveBootVolume)
        }
    }
}
