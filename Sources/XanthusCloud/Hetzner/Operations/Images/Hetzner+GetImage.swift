internal import HTTPTypes

extension Hetzner {
    /// `GET /images/{id}`: reads an image, also one that is deprecated.
    public struct GetImage: Operation {
        /// What is read.
        public typealias Response = Image

        /// The number.
        public var id: ID<Image>

        /// Reads an image.
        public init(id: ID<Image>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["images", "\(id)"]) }
    }
}
