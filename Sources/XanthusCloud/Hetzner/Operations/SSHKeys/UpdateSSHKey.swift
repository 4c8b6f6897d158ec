internal import HTTPTypes

extension Hetzner {
    /// `PUT /ssh_keys/{id}`: renames a login key, or gives it other labels.
    public struct UpdateSSHKey: Operation {
        /// The key as it is then.
        public typealias Response = SSHKey

        /// The number.
        public var id: ID<SSHKey>
        /// The new name; unchanged unless given.
        public var name: String?
        /// All labels it shall have; unchanged unless given.
        public var labels: Labels?

        /// Changes a login key.
        public init(id: ID<SSHKey>, name: String? = nil, labels: Labels? = nil) {
            self.id = id
            self.name = name
            self.labels = labels
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["ssh_keys", "\(id)"], body: NameAndLabels(name: name, labels: labels))
        }
    }
}
