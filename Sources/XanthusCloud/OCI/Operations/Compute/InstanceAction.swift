internal import HTTPTypes

extension OCI {
    /// `POST /instances/{id}?action=…`: switches an instance on or off, or restarts it. There is no body.
    public struct InstanceAction: Operation {
        /// What to do.
        public enum Action: String, Sendable {
            /// Switch on.
            case start = "START"
            /// Cut the power.
            case stop = "STOP"
            /// Ask the operating system to switch off; after 15 minutes cut the power.
            case softStop = "SOFTSTOP"
            /// Cut the power and switch on again.
            case reset = "RESET"
            /// Ask the operating system to restart; after 15 minutes cut the power and switch on again.
            case softReset = "SOFTRESET"
        }

        /// The OCID.
        public var id: String
        /// What to do.
        public var action: Action
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Switches an instance.
        public init(id: String, _ action: Action, retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.action = action
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["instances", id],
                query: [("action", action.rawValue)],
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// The instance, in the state that the action has put it.
        public typealias Response = Instance
    }
}
