public import struct Foundation.Date

extension OCI {
    /// Somebody, or some program, that signs in to a tenancy.
    public struct User: Decodable, Sendable, Identifiable {
        /// What a user may have to sign in with.
        public struct Capabilities: Decodable, Sendable {
            /// A password for the console.
            public let canUseConsolePassword: Bool?
            /// API keys, which sign requests.
            public let canUseApiKeys: Bool?
            /// Tokens for services that know no signatures.
            public let canUseAuthTokens: Bool?
            /// Credentials for sending mail.
            public let canUseSmtpCredentials: Bool?
            /// Passwords for databases.
            public let canUseDbCredentials: Bool?
            /// Keys for the object storage's other interface.
            public let canUseCustomerSecretKeys: Bool?
            /// Credentials of clients by OAuth 2.
            public let canUseOAuth2ClientCredentials: Bool?
        }

        /// The OCID.
        public let id: String
        /// The tenancy.
        public let compartmentId: String?
        /// The name: often an address. It never changes.
        public let name: String?
        /// Who it is.
        public let description: String?
        /// The address for mail.
        public let email: String?
        /// Whether mail to it arrives.
        public let emailVerified: Bool?
        /// The OCID of the identity provider that the user comes from; `nil` for Oracle's own.
        public let identityProviderId: String?
        /// The name at the identity provider.
        public let externalIdentifier: String?
        /// `CREATING`, `ACTIVE`, `INACTIVE`, `DELETING` or `DELETED`.
        public let lifecycleState: LifecycleState
        /// What the user may have to sign in with.
        public let capabilities: Capabilities?
        /// Whether signing in to the console takes a second factor.
        public let isMfaActivated: Bool?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When the user was made.
        public let timeCreated: Date?
        /// When the user last signed in to the console.
        public let lastSuccessfulLoginTime: Date?
        /// When the user signed in to the console before that.
        public let previousSuccessfulLoginTime: Date?
    }
}
