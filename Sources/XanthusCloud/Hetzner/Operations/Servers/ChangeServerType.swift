internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/change_type`: gives a server that is off another size.
    ///
    /// Repeatable because the size is the same the second time.
    public struct ChangeServerType: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>
        /// The new size: of the same architecture and kind of storage, with a disk at least as large.
        public var serverType: Reference<ServerType>
        /// Whether the disk grows too. Disks never shrink, so there is no way back to a smaller size then.
        public var upgradeDisk: Bool

        /// Gives a server that is off another size.
        public init(id: ID<Server>, serverType: Reference<ServerType>, upgradeDisk: Bool) {
            self.id = id
            self.serverType = serverType
            self.upgradeDisk = upgradeDisk
        }

        private struct Body: Encodable {
            let serverType: Reference<ServerType>
            let upgradeDisk: Bool

            private enum CodingKeys: String, CodingKey {
                case serverType = "server_type"
                case upgradeDisk = "upgrade_disk"
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "change_type"],
                body: Body(serverType: serverType, upgradeDisk: upgradeDisk),
                isRepeatable: true
            )
        }
    }
}
