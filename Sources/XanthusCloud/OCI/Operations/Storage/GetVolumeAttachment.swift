internal import HTTPTypes

extension OCI {
    /// `GET /volumeAttachments/{id}`: reads that a volume is attached.
    public struct GetVolumeAttachment: Operation {
        /// The OCID.
        public var id: String

        /// Reads that a volume is attached.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["volumeAttachments", id]) }

        /// The attachment.
        public typealias Response = VolumeAttachment
    }
}
