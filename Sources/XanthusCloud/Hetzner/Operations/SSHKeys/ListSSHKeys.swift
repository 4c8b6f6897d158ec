internal import HTTPTypes

extension Hetzner {
    /// `GET /ssh_keys`: lists the project's login keys.
    public struct ListSSHKeys: ListOperation {
        /// What is listed.
        public typealias Element = SSHKey

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The MD5 fingerprint to look for, in colon form.
        public var fingerprint: String?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The order: by id or name.
        public var sort: [Sort] = []

        /// Lists the project's login keys.
        public init(name: String? = nil, fingerprint: String? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.fingerprint = fingerprint
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["ssh_keys"],
                query: [
                    ("name", name), ("fingerprint", fingerprint), ("label_selector", labelSelector?.description),
                ],
                sort: sort,
                page: page
            )
        }
    }
}
