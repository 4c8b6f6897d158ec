internal import HTTPTypes

extension OCI {
    /// `POST /publicIps/actions/getByPrivateIpId`: finds the public IPv4 address that a private one has.
    ///
    /// It only reads, whatever the verb; what is not there is ``CloudError/Code/notFound``.
    public struct GetPublicIpByPrivateIpId: Operation {
        /// What to look for.
        public struct Details: Encodable, Sendable {
            /// The OCID of the private address.
            public var privateIpId: String
        }

        /// What to look for.
        public var details: Details

        /// Finds the public IPv4 address that a private one has.
        public init(privateIpId: String) {
            details = Details(privateIpId: privateIpId)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["publicIps", "actions", "getByPrivateIpId"], body: details, repetition: .harmless)
        }

        /// The public address.
        public typealias Response = PublicIp
    }
}
