extension OCI {
    /// `GET /images/{id}/shapes`: lists the shapes that an image runs on.
    public struct ListImageShapeCompatibilityEntries: ListOperation {
        /// The image.
        public var imageId: String
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the shapes that an image runs on.
        public init(imageId: String) {
            self.imageId = imageId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(list: ["images", imageId, "shapes"], page: page)
        }

        /// What is listed.
        public typealias Element = ImageShapeCompatibilitySummary
    }
}
