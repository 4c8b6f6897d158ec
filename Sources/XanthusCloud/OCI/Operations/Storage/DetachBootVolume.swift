internal import HTTPTypes

extension OCI {
    /// `DELETE /bootVolumeAttachments/{id}`: takes the boot volume off an instance, which must be stopped.
    public struct DetachBootVolume: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Takes the boot volume off an instance.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["bootVolumeAttachments", id], ifMatch: ifMatch)
        }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
