public import struct Foundation.Date

extension OCI {
    /// That a volume is attached to an instance, and how.
    public struct VolumeAttachment: Decodable, Sendable, Identifiable {
        /// How an instance reaches a volume.
        public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a way.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// As a disk that is simply there.
            public static let paravirtualized = Kind(rawValue: "paravirtualized")
            /// Over the network; the guest must log in.
            public static let iscsi = Kind(rawValue: "iscsi")
            /// As an emulated disk, for old guests.
            public static let emulated = Kind(rawValue: "emulated")
            /// As a NVMe device.
            public static let nvme = Kind(rawValue: "nvme")
            /// As Oracle thinks best; only in requests.
            public static let serviceDetermined = Kind(rawValue: "service_determined")
        }

        /// How far the guest is with logging in over iSCSI.
        public struct LoginState: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Nobody has said.
            public static let unknown = LoginState(rawValue: "UNKNOWN")
            /// On its way in.
            public static let loggingIn = LoginState(rawValue: "LOGGING_IN")
            /// In.
            public static let loginSucceeded = LoginState(rawValue: "LOGIN_SUCCEEDED")
            /// Refused.
            public static let loginFailed = LoginState(rawValue: "LOGIN_FAILED")
            /// On its way out.
            public static let loggingOut = LoginState(rawValue: "LOGGING_OUT")
            /// Out.
            public static let logoutSucceeded = LoginState(rawValue: "LOGOUT_SUCCEEDED")
            /// Still in though it wanted out.
            public static let logoutFailed = LoginState(rawValue: "LOGOUT_FAILED")
        }

        /// A further way to a volume over iSCSI.
        public struct MultipathDevice: Decodable, Hashable, Sendable {
            /// The address of the target.
            public let ipv4: String?
            /// The name of the target.
            public let iqn: String?
            /// The port of the target.
            public let port: Int?
        }

        /// The OCID.
        public let id: String
        /// How the instance reaches the volume.
        public let attachmentType: Kind
        /// The volume.
        public let volumeId: String
        /// The instance.
        public let instanceId: String
        /// `ATTACHING`, `ATTACHED`, `DETACHING` or `DETACHED`.
        public let lifecycleState: LifecycleState
        /// The compartment it is in.
        public let compartmentId: String
        /// The availability domain of both.
        public let availabilityDomain: String?
        /// The name. Names may repeat.
        public let displayName: String?
        /// The path that the guest finds the volume under, where one was asked for.
        public let device: String?
        /// Whether the volume can only be read.
        public let isReadOnly: Bool?
        /// Whether other instances may write to the volume too.
        public let isShareable: Bool?
        /// Whether there are several ways to the volume.
        public let isMultipath: Bool?
        /// Whether the volume was made with the instance.
        public let isVolumeCreatedDuringLaunch: Bool?
        /// Whether data is encrypted on its way; paravirtualized only.
        public let isPvEncryptionInTransitEnabled: Bool?
        /// When it was made.
        public let timeCreated: Date?

        /// The address of the target; iSCSI only, as all that follow.
        public let ipv4: String?
        /// The IPv6 address of the target.
        public let ipv6: String?
        /// The port of the target, 3260.
        public let port: Int?
        /// The name of the target.
        public let iqn: String?
        /// Who logs in, where the target asks for that.
        public let chapUsername: String?
        /// What it logs in with.
        public let chapSecret: Secret<String>?
        /// The further ways to the volume.
        public let multipathDevices: [MultipathDevice]?
        /// Whether Oracle's agent in the guest logs in.
        public let isAgentAutoIscsiLoginEnabled: Bool?
        /// `NONE`, or `BM_ENCRYPTION_IN_TRANSIT` on bare metal.
        public let encryptionInTransitType: String?
        /// How far the guest is with logging in.
        public let iscsiLoginState: LoginState?
    }
}
