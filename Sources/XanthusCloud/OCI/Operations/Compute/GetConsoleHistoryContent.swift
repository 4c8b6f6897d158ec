internal import HTTPTypes

extension OCI {
    /// `GET /instanceConsoleHistories/{id}/data`: reads what was captured, or a part of it.
    ///
    /// The bytes are those of the serial console, escape sequences included. The reply's `bytesRemaining` says how many
    /// follow; read on from `offset` plus those received.
    public struct GetConsoleHistoryContent: Operation {
        /// The OCID of the console history.
        public var id: String
        /// How many bytes to leave out at the beginning.
        public var offset: Int?
        /// The most bytes to read, up to 1 MB; `nil` leaves the choice to Oracle.
        public var length: Int?

        /// Reads what was captured.
        public init(id: String, offset: Int? = nil, length: Int? = nil) {
            self.id = id
            self.offset = offset
            self.length = length
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["instanceConsoleHistories", id, "data"],
                query: [("offset", offset.map(String.init)), ("length", length.map(String.init))]
            )
        }

        /// The bytes.
        public typealias Response = Bytes
    }
}
