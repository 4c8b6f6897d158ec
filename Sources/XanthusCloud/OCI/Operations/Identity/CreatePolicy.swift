internal import HTTPTypes

public import struct Foundation.Date

extension OCI {
    /// `POST /policies`: attaches a policy to a compartment, in the home region.
    public struct CreatePolicy: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to attach it to.
            public var compartmentId: String
            /// The name: up to 100 letters, digits, dots, hyphens and underscores, unique in the compartment. It never
            /// changes.
            public var name: String
            /// Sentences such as `Allow group Operators to manage instances in compartment sandbox`.
            public var statements: [String]
            /// What it is for: 1 to 400 characters.
            public var description: String
            /// The day whose meaning of verbs and resource types shall hold; today's, and later ones, if `nil`.
            public var versionDate: Date?
            /// The tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes it.
            public init(compartmentId: String, name: String, statements: [String], description: String) {
                self.compartmentId = compartmentId
                self.name = name
                self.statements = statements
                self.description = description
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Attaches a policy to a compartment.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["policies"], service: .identity, body: details, repetition: .withToken(retryToken))
        }

        /// The policy, which takes a moment to have an effect.
        public typealias Response = Policy
    }
}
