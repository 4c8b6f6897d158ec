internal import HTTPTypes

extension Hetzner {
    /// `GET /volumes/{id}`: reads a volume.
    public struct GetVolume: Operation {
        /// The volume.
        public typealias Response = Volume

        /// The number.
        public var id: ID<Volume>

        /// Reads a volume.
        public init(id: ID<Volume>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["volumes", "\(id)"]) }
    }
}
