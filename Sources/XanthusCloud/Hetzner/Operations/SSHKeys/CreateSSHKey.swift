internal import HTTPTypes

extension Hetzner {
    /// `POST /ssh_keys`: adds a login key to the project.
    ///
    /// Repeatable because name and fingerprint are unique: a second creation answers `uniqueness_error`.
    public struct CreateSSHKey: Operation {
        /// The name, unique in the project.
        public var name: String
        /// The key as it stands in `authorized_keys`.
        public var publicKey: String
        /// The labels.
        public var labels: [String: String]

        /// Adds a key.
        public init(name: String, publicKey: String, labels: [String: String]) {
            self.name = name
            self.publicKey = publicKey
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            let public_key: String
            let labels: [String: String]
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["ssh_keys"],
                body: Body(name: name, public_key: publicKey, labels: labels),
                isRepeatable: true
            )
        }

        /// The key.
        public struct Response: Decodable, Sendable {
            /// The key.
            public let key: SSHKey

            private enum CodingKeys: String, CodingKey {
                case key = "ssh_key"
            }
        }
    }
}
