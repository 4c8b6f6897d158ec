internal import HTTPTypes

extension Hetzner {
    /// `POST /volumes/{id}/actions/resize`: makes a volume larger. The file system on it stays as large as it was.
    ///
    /// Repeatable because the size is given, and not by how much: a second time is refused.
    public struct ResizeVolume: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Volume>
        /// The new size in GB: more than it has, and 10,240 at most.
        public var size: Int

        /// Makes a volume larger.
        public init(id: ID<Volume>, size: Int) {
            self.id = id
            self.size = size
        }

        /// Refuses a size that no volume has.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(volumeSize: size) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["volumes", "\(id)", "actions", "resize"],
                body: ["size": size],
                isRepeatable: true
            )
        }
    }
}
