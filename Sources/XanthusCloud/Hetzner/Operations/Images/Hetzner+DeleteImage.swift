internal import HTTPTypes

extension Hetzner {
    /// `DELETE /images/{id}`: deletes a snapshot or a backup.
    public struct DeleteImage: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<Image>

        /// Deletes a snapshot or a backup.
        public init(id: ID<Image>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["images", "\(id)"]) }
    }
}
