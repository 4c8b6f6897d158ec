internal import HTTPTypes

extension Hetzner {
    /// `DELETE /ssh_keys/{id}`: removes a login key. Servers that were made with it keep it.
    public struct DeleteSSHKey: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<SSHKey>

        /// Removes a key.
        public init(id: ID<SSHKey>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["ssh_keys", "\(id)"]) }
    }
}
