internal import HTTPTypes

extension OCI {
    /// `GET /images/{id}/shapes/{shape}`: reads whether an image runs on a shape, and at which sizes. Not found if not.
    public struct GetImageShapeCompatibilityEntry: Operation {
        /// The image.
        public var imageId: String
        /// The name of the shape.
        public var shapeName: String

        /// Reads whether an image runs on a shape.
        public init(imageId: String, shapeName: String) {
            self.imageId = imageId
            self.shapeName = shapeName
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["images", imageId, "shapes", shapeName]) }

        /// The sizes.
        public typealias Response = ImageShapeCompatibilityEntry
    }
}
