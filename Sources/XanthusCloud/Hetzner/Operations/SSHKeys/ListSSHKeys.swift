internal import HTTPTypes

extension Hetzner {
    /// `GET /ssh_keys`: lists the project's login keys.
    public struct ListSSHKeys: HetznerListOperation {
        /// The page to fetch, from 1.
        public var page = 1
        /// The MD5 fingerprint to look for, in colon form.
        public var fingerprint: String?
        /// Lists the project's login keys.
        public init(fingerprint: String? = nil) {
            self.fingerprint = fingerprint
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["ssh_keys"],
                query: [
                    ("fingerprint", fingerprint),
                    ("page", String(page)), ("per_page", String(pageSize)),
                ]
            )
        }

        /// A page of the list.
        public struct Response: HetznerListResponse {
            /// The elements.
            public let elements: [SSHKey]
            let meta: Meta?

            private enum CodingKeys: String, CodingKey {
                case elements = "ssh_keys"
                case meta
            }
        }
    }
}
