internal import HTTPTypes

extension OCI {
    /// `GET /vnicAttachments/{id}`: reads that a VNIC is attached.
    public struct GetVnicAttachment: Operation {
        /// The OCID.
        public var id: String

        /// Reads that a VNIC is attached.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["vnicAttachments", id]) }

        /// The attachment.
        public typealias Response = VnicAttachment
    }
}
