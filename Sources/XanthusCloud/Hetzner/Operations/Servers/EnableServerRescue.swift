internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/enable_rescue`: has a server boot into Hetzner's rescue system at its next start.
    ///
    /// It does not restart by itself. The wish lapses after 60 minutes, or when the rescue system was booted. Not
    /// repeatable: each time makes another password.
    public struct EnableServerRescue: Operation {
        /// A rescue system.
        public struct Kind: RawRepresentable, Encodable, Hashable, Sendable {
            /// The system's name on the wire.
            public let rawValue: String
            /// Names a system.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Linux for 64 bits: the only one.
            public static let linux64 = Kind(rawValue: "linux64")
        }

        /// The number.
        public var id: ID<Server>
        /// The rescue system.
        public var type: Kind
        /// The login keys for the rescue system, beside its password.
        public var sshKeys: [ID<SSHKey>]

        /// Has a server boot into the rescue system.
        public init(id: ID<Server>, sshKeys: [ID<SSHKey>] = [], type: Kind = .linux64) {
            self.id = id
            self.type = type
            self.sshKeys = sshKeys
        }

        private struct Body: Encodable {
            let type: Kind
            let sshKeys: [ID<SSHKey>]?

            private enum CodingKeys: String, CodingKey {
                case type
                case sshKeys = "ssh_keys"
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "enable_rescue"],
                body: Body(type: type, sshKeys: sshKeys.isEmpty ? nil : sshKeys)
            )
        }

        /// The work to wait for, and how to log in.
        public typealias Response = RootPasswordResponse
    }
}
