internal import HTTPTypes

extension OCI {
    /// `GET /bootVolumes/{id}`: reads a boot volume.
    public struct GetBootVolume: Operation {
        /// The OCID.
        public var id: String

        /// Reads a boot volume.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["bootVolumes", id]) }

        /// The boot volume.
        public typealias Response = BootVolume
    }
}
