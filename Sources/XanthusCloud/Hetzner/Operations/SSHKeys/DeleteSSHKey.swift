internal import HTTPTypes

extension Hetzner {
    /// `DELETE /ssh_keys/{id}`: removes a login key. Servers that were made with it keep it.
    public struct DeleteSSHKey: Operation {
        /// The number.
        public var id: String

        /// Removes a key.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["ssh_keys", id]) }

        /// Nothing.
        public typealias Response = Nothing
    }
}
