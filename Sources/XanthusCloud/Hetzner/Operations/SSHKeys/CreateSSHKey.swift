internal import HTTPTypes

extension Hetzner {
    /// `POST /ssh_keys`: adds a login key to the project.
    ///
    /// Repeatable because name and fingerprint are unique: a second creation answers `uniqueness_error`.
    public struct CreateSSHKey: Operation {
        /// The key.
        public typealias Response = SSHKey

        /// The name, unique in the project.
        public var name: String
        /// The key as it stands in `authorized_keys`.
        public var publicKey: String
        /// The labels.
        public var labels: Labels

        /// Adds a key.
        public init(name: String, publicKey: String, labels: Labels = Labels()) {
            self.name = name
            self.publicKey = publicKey
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            let publicKey: String
            let labels: Labels

            private enum CodingKeys: String, CodingKey {
                case name
                case publicKey = "public_key"
                case labels
            }
        }

        /// Refuses an empty name, and what is no sound public key: a private one above all.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(name: name)
            do {
                _ = try SSHPublicKey(publicKey)
            } catch {
                throw ConfigurationError("publicKey", rule: error.rule, nextStep: error.nextStep)
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["ssh_keys"],
                body: Body(name: name, publicKey: publicKey, labels: labels),
                isRepeatable: true
            )
        }
    }
}
