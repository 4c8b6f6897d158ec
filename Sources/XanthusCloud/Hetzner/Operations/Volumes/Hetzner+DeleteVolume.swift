internal import HTTPTypes

extension Hetzner {
    /// `DELETE /volumes/{id}`: removes a volume with all its data. No server may have it.
    public struct DeleteVolume: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<Volume>

        /// Removes a volume.
        public init(id: ID<Volume>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["volumes", "\(id)"]) }
    }
}
