internal import HTTPTypes

extension OCI {
    /// `GET /bootVolumeAttachments/{id}`: reads that a boot volume is attached.
    public struct GetBootVolumeAttachment: Operation {
        /// The OCID.
        public var id: String

        /// Reads that a boot volume is attached.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["bootVolumeAttachments", id]) }

        /// The attachment.
        public typealias Response = BootVolumeAttachment
    }
}
