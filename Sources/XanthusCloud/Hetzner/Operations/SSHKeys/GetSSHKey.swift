internal import HTTPTypes

extension Hetzner {
    /// `GET /ssh_keys/{id}`: reads a login key.
    public struct GetSSHKey: Operation {
        /// The key.
        public typealias Response = SSHKey

        /// The number.
        public var id: ID<SSHKey>

        /// Reads a key.
        public init(id: ID<SSHKey>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["ssh_keys", "\(id)"]) }
    }
}
