internal import HTTPTypes

extension OCI {
    /// `PUT /volumeAttachments/{id}`: notes how far the guest is with logging in to a volume over iSCSI.
    public struct UpdateVolumeAttachment: Operation {
        /// What to note.
        public struct Details: Encodable, Sendable {
            /// How far the guest is.
            public var iscsiLoginState: VolumeAttachment.LoginState?

            /// Notes nothing.
            public init() {}
        }

        /// The OCID.
        public var id: String
        /// What to note.
        public var details: Details
        /// The etag that it must still have, so that nobody's change is overwritten unseen.
        public var ifMatch: String?

        /// Notes how far the guest is with logging in.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["volumeAttachments", id], body: details, ifMatch: ifMatch)
        }

        /// What it is then.
        public typealias Response = VolumeAttachment
    }
}
