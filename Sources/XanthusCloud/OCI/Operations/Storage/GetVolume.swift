internal import HTTPTypes

extension OCI {
    /// `GET /volumes/{id}`: reads a volume.
    public struct GetVolume: Operation {
        /// The OCID.
        public var id: String

        /// Reads a volume.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["volumes", id]) }

        /// The volume.
        public typealias Response = Volume
    }
}
