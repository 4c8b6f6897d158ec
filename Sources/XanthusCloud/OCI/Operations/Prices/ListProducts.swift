internal import HTTPTypes

extension OCI {
    /// `GET /products/`: reads Oracle's public price list, all at once.
    ///
    /// It is no part of the API that Oracle's SDKs know: it has one host for all regions, and nobody signs in to it.
    public struct ListProducts: Operation {
        /// The currency, such as `USD`.
        public var currencyCode: String
        /// The part to look for, such as `B93297`.
        public var partNumber: String?

        /// Reads the price list.
        public init(currencyCode: String = "USD", partNumber: String? = nil) {
            self.currencyCode = currencyCode
            self.partNumber = partNumber
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                [],
                service: .prices,
                query: [("currencyCode", currencyCode), ("partNumber", partNumber)]
            )
        }

        /// The price list.
        public typealias Response = ProductList
    }
}
