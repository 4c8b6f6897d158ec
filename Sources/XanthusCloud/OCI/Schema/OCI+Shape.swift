extension OCI {
    /// A size of machine, or for a flexible one a range of sizes.
    public struct Shape: Decodable, Sendable {
        /// How use of a shape is charged.
        public struct BillingType: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a way of charging.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Not at all, within the tenancy's allowance.
            public static let alwaysFree = BillingType(rawValue: "ALWAYS_FREE")
            /// Not at all, for a time or up to a limit.
            public static let limitedFree = BillingType(rawValue: "LIMITED_FREE")
            /// By the hour.
            public static let paid = BillingType(rawValue: "PAID")
        }

        /// The processors that a flexible shape can be given.
        public struct OcpuOptions: Decodable, Sendable {
            /// The fewest.
            public let min: Double?
            /// The most.
            public let max: Double?
        }

        /// The memory that a flexible shape can be given.
        public struct MemoryOptions: Decodable, Sendable {
            /// The least, in GB.
            public let minInGBs: Double?
            /// The most, in GB.
            public let maxInGBs: Double?
            /// What one OCPU gets unless told.
            public let defaultPerOcpuInGBs: Double?
            /// The least for one OCPU.
            public let minPerOcpuInGBs: Double?
            /// The most for one OCPU.
            public let maxPerOcpuInGBs: Double?
        }

        /// The name, such as `VM.Standard.A1.Flex`.
        public let shape: String
        /// Oracle's words for the processor.
        public let processorDescription: String?
        /// OCPUs; for a flexible shape those it has unless told.
        public let ocpus: Double?
        /// Memory in GB; for a flexible shape that it has unless told.
        public let memoryInGBs: Double?
        /// Whether processors and memory can be chosen.
        public let isFlexible: Bool?
        /// What can be chosen of processors.
        public let ocpuOptions: OcpuOptions?
        /// What can be chosen of memory.
        public let memoryOptions: MemoryOptions?
        /// Total of local disks in GB, where there are any.
        public let localDisksTotalSizeInGBs: Double?
        /// How its use is charged.
        public let billingType: BillingType?
        /// The names of the limits that count its use.
        public let quotaNames: [String]?
    }
}
