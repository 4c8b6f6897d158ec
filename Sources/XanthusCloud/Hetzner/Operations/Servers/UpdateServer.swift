internal import HTTPTypes

extension Hetzner {
    /// `PUT /servers/{id}`: changes a server's name and labels. What is `nil` stays.
    ///
    /// The host name within the machine stays too.
    public struct UpdateServer: Operation {
        /// The server.
        public typealias Response = Server

        /// The number.
        public var id: ID<Server>
        /// The new name: a host name, unique in the project.
        public var name: String?
        /// All labels it shall have.
        public var labels: Labels?

        /// Changes a server's name and labels.
        public init(id: ID<Server>, name: String? = nil, labels: Labels? = nil) {
            self.id = id
            self.name = name
            self.labels = labels
        }

        /// Refuses a name that is no host name.
        public func check() throws(ConfigurationError) { if let name { try ServerSpec.validate(name: name) } }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["servers", "\(id)"], body: NameAndLabels(name: name, labels: labels))
        }
    }
}
