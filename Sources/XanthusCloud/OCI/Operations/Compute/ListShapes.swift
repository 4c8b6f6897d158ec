extension OCI {
    /// `GET /shapes`: lists shapes, once for each availability domain that has them.
    public struct ListShapes: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The availability domain to look in.
        public var availabilityDomain: String?
        /// The image that must run on them.
        public var imageId: String?
        /// The exact name to look for.
        public var shape: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists shapes, once for each availability domain that has them.
        public init(
            compartmentId: String,
            availabilityDomain: String? = nil,
            imageId: String? = nil,
            shape: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.availabilityDomain = availabilityDomain
            self.imageId = imageId
            self.shape = shape
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["shapes"],
                query: [
                    ("compartmentId", compartmentId),
                    ("availabilityDomain", availabilityDomain),
                    ("imageId", imageId),
                    ("shape", shape),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = Shape
    }
}
