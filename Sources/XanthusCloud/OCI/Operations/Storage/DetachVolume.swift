internal import HTTPTypes

extension OCI {
    /// `DELETE /volumeAttachments/{id}`: takes a volume off an instance. Its reply names a work request.
    ///
    /// Unmount it in the guest first; with iSCSI log out there too, or the guest keeps waiting for it.
    public struct DetachVolume: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Takes a volume off an instance.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["volumeAttachments", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
