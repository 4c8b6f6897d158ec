extension OCI {
    /// A region that Oracle runs, whether or not the tenancy may use it.
    public struct Region: Decodable, Sendable {
        /// Three letters, such as `PHX`.
        public let key: String?
        /// The id, such as `us-phoenix-1`.
        public let name: String
    }
}
