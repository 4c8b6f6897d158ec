internal import HTTPTypes

extension OCI {
    /// `DELETE /images/{id}`: removes an image. Oracle's own cannot be removed.
    public struct DeleteImage: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes an image.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["images", id], ifMatch: ifMatch) }

        /// Nothing.
        public typealias Response = Nothing
    }
}
