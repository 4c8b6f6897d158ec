public import struct Foundation.Date
public import struct Foundation.Decimal

extension OCI {
    /// How much of something was used in a span of time, and what it cost.
    ///
    /// What it was not grouped by is `nil`. Amounts are exact: they never were binary fractions here.
    public struct UsageSummary: Decodable, Sendable {
        /// The OCID of the tenancy.
        public let tenantId: String?
        /// The name of the tenancy.
        public let tenantName: String?
        /// The OCID of the compartment.
        public let compartmentId: String?
        /// The names of the compartments from the root on, with slashes between them.
        public let compartmentPath: String?
        /// The name of the compartment.
        public let compartmentName: String?
        /// The service, such as `COMPUTE`.
        public let service: String?
        /// What the resource is called by the service that has it.
        public let resourceName: String?
        /// The OCID of the resource.
        public let resourceId: String?
        /// The region.
        public let region: String?
        /// The availability domain.
        public let ad: String?
        /// The shape.
        public let shape: String?
        /// The part number in the price list, such as `B93297`.
        public let skuPartNumber: String?
        /// What the price list calls it.
        public let skuName: String?
        /// The unit of the quantity, such as `OCPU Hours`.
        public let unit: String?
        /// The kind of platform.
        public let platform: String?
        /// When the span begins.
        public let timeUsageStarted: Date?
        /// When the span ends.
        public let timeUsageEnded: Date?
        /// The cost.
        public let computedAmount: Decimal?
        /// How much was used.
        public let computedQuantity: Decimal?
        /// What one unit cost.
        public let unitPrice: Decimal?
        /// What one unit would cost without a discount.
        public let listRate: Decimal?
        /// The discount.
        public let discount: Decimal?
        /// The cost that a tag's share makes, as text.
        public let attributedCost: String?
        /// The usage that a tag's share makes, as text.
        public let attributedUsage: String?
        /// The currency of the amounts, such as `USD`.
        public let currency: String?
        /// Whether it is beyond what was paid for in advance: `Y` or `N`.
        public let overagesFlag: String?
        /// Whether it is beyond what was paid for in advance, in Oracle's other words.
        public let overage: String?
        /// Whether it has not happened yet.
        public let isForecast: Bool?
        /// The tags that it is grouped by.
        public let tags: [UsageTag]?
    }
}
