extension OCI {
    /// A part of the API with a host and a version of its own.
    public struct Service: Sendable, Hashable {
        let host: OCIService
        /// The date of the API, which begins each path.
        let version: String

        /// Compute, networks, volumes and their work requests.
        public static let core = Service(host: .core, version: "20160918")
        /// Tenancies, compartments, availability domains.
        public static let identity = Service(host: .identity, version: "20160918")
    }
}
