internal import HTTPTypes

extension Hetzner {
    /// `PUT /volumes/{id}`: renames a volume, or gives it other labels.
    public struct UpdateVolume: Operation {
        /// The volume as it is then.
        public typealias Response = Volume

        /// The number.
        public var id: ID<Volume>
        /// The new name; unchanged unless given.
        public var name: String?
        /// All labels it shall have; unchanged unless given.
        public var labels: Labels?

        /// Changes a volume.
        public init(id: ID<Volume>, name: String? = nil, labels: Labels? = nil) {
            self.id = id
            self.name = name
            self.labels = labels
        }

        /// Refuses a name outside the grammar.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(volumeName: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["volumes", "\(id)"], body: NameAndLabels(name: name, labels: labels))
        }
    }
}
