public import struct Foundation.Date

extension OCI {
    /// A public key that Oracle knows a user by.
    public struct ApiKey: Decodable, Sendable {
        /// How requests name the key: tenancy, user and fingerprint, joined by slashes.
        public let keyId: String?
        /// The public key as PEM.
        public let keyValue: String?
        /// MD5 of the key's DER form, as 16 pairs of hexadecimal digits with colons between them.
        public let fingerprint: String
        /// The OCID of the user.
        public let userId: String?
        /// `CREATING`, `ACTIVE`, `INACTIVE`, `DELETING` or `DELETED`.
        public let lifecycleState: LifecycleState?
        /// When it was uploaded.
        public let timeCreated: Date?
    }
}
