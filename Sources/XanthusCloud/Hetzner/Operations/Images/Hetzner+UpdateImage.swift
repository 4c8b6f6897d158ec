internal import HTTPTypes

extension Hetzner {
    /// `PUT /images/{id}`: changes a snapshot's or a backup's description and labels, or makes a backup a snapshot. What
    /// is `nil` stays.
    public struct UpdateImage: Operation {
        /// The image.
        public typealias Response = Image

        /// The number.
        public var id: ID<Image>
        /// The new description.
        public var description: String?
        /// Whether a backup becomes a snapshot, which outlives its server. There is no way back.
        public var becomesSnapshot: Bool
        /// All labels it shall have.
        public var labels: Labels?

        /// Changes an image.
        public init(id: ID<Image>, description: String? = nil, labels: Labels? = nil, becomesSnapshot: Bool = false) {
            self.id = id
            self.description = description
            self.becomesSnapshot = becomesSnapshot
            self.labels = labels
        }

        private struct Body: Encodable {
            let description: String?
            let type: Image.Kind?
            let labels: Labels?
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .put,
                ["images", "\(id)"],
                body: Body(description: description, type: becomesSnapshot ? .snapshot : nil, labels: labels)
            )
        }
    }
}
