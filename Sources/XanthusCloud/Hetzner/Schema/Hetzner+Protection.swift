extension Hetzner {
    /// What a thing is protected from.
    public struct Protection: Decodable, Hashable, Sendable {
        /// Whether it cannot be removed.
        public let delete: Bool
        /// Whether it cannot be made anew from an image: of servers.
        public let rebuild: Bool?
    }
}
