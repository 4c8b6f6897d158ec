internal import HTTPTypes

extension OCI {
    /// `GET /images/{id}`: reads an image, also one that is too old to be listed.
    public struct GetImage: Operation {
        /// The OCID.
        public var id: String

        /// Reads an image, also one that is too old to be listed.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["images", id]) }

        /// The image.
        public typealias Response = Image
    }
}
