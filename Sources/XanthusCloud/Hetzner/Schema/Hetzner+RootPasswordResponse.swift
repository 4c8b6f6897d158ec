extension Hetzner {
    /// Work to wait for, after which a password opens the machine.
    public struct RootPasswordResponse: Decodable, Sendable {
        /// The work to wait for.
        public let action: Action
        /// The password of `root`; null where login keys open the machine instead.
        public let rootPassword: Secret<String>?

        /// Reads both.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            action = try container.decode(Action.self, forKey: .action)
            rootPassword = try container.decodeIfPresent(String.self, forKey: .rootPassword).map { Secret($0) }
        }

        private enum CodingKeys: String, CodingKey {
            case action
            case rootPassword = "root_password"
        }
    }
}
