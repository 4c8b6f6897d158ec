internal import HTTPTypes

extension OCI {
    /// `POST /instanceConsoleHistories`: captures what the serial console of an instance shows, up to 1 MB.
    ///
    /// It is the only way to see what cloud-init writes without logging in. Read it with ``GetConsoleHistoryContent``
    /// when it has `SUCCEEDED`, and remove it.
    public struct CaptureConsoleHistory: Operation {
        /// Whose console.
        public struct Details: Encodable, Sendable {
            /// The instance.
            public var instanceId: String
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes it.
            public init(instanceId: String) {
                self.instanceId = instanceId
            }
        }

        /// Whose console.
        public var details: Details
        /// What makes two calls one; drawn if `nil`. It is bound to the details.
        public var retryToken: String?

        /// Captures what the serial console of an instance shows, up to 1 MB.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["instanceConsoleHistories"], body: details, repetition: .withToken(retryToken))
        }

        /// The console history, `REQUESTED`.
        public typealias Response = ConsoleHistory
    }
}
