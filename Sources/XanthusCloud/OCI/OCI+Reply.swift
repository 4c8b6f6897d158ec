extension OCI {
    /// An answer with what its headers say.
    public struct Reply<Value: Sendable>: Sendable {
        /// The decoded body.
        public let value: Value
        /// Oracle's name for the request, which its support asks for (`opc-request-id`).
        public let requestID: String?
        /// Where the next page starts; `nil` after the last. A page may be empty though more follow (`opc-next-page`).
        public let nextPage: String?
        /// The version of the resource, to send as `if-match`.
        public let etag: String?
        /// The work that goes on after the answer (`opc-work-request-id`).
        public let workRequestID: String?
        /// How many bytes follow those of this answer, of content that is read in parts (`opc-bytes-remaining`).
        public let bytesRemaining: Int?
    }
}
