internal import HTTPTypes

extension Hetzner {
    /// `POST /volumes/{id}/actions/detach`: takes a volume from its server.
    ///
    /// Not repeatable: by the second time another server may have it.
    public struct DetachVolume: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Volume>

        /// Takes a volume from its server.
        public init(id: ID<Volume>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.post, ["volumes", "\(id)", "actions", "detach"]) }
    }
}
