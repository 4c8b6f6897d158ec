internal import HTTPTypes

extension OCI {
    /// `POST /publicIps/actions/getByIpAddress`: finds what is known of a public IPv4 address.
    ///
    /// It only reads, whatever the verb; what is not there is ``CloudError/Code/notFound``.
    public struct GetPublicIpByIpAddress: Operation {
        /// What to look for.
        public struct Details: Encodable, Sendable {
            /// The address.
            public var ipAddress: String
        }

        /// What to look for.
        public var details: Details

        /// Finds what is known of a public IPv4 address.
        public init(ipAddress: String) {
            details = Details(ipAddress: ipAddress)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["publicIps", "actions", "getByIpAddress"], body: details, repetition: .harmless)
        }

        /// The public address.
        public typealias Response = PublicIp
    }
}
