extension OCI {
    /// A size of machine, or for a flexible one a range of sizes.
    public struct Shape: Decodable, Sendable {
        /// How use of a shape is charged.
        public struct BillingType: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Takes a name.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Not at all, within the tenancy's allowance.
            public static let alwaysFree = BillingType(rawValue: "ALWAYS_FREE")
            /// Not at all, for a time or up to a limit.
            public static let limitedFree = BillingType(rawValue: "LIMITED_FREE")
            /// By the hour.
            public static let paid = BillingType(rawValue: "PAID")
        }

        /// The processors that a flexible shape can be given: Oracle's `ShapeOcpuOptions`.
        public struct OcpuOptions: Decodable, Sendable {
            /// The fewest.
            public let min: Double?
            /// The most.
            public let max: Double?
            /// The most on one of the host's processors.
            public let maxPerNumaNode: Double?
        }

        /// The memory that a flexible shape can be given: Oracle's `ShapeMemoryOptions`.
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
            /// The most on one of the host's processors.
            public let maxPerNumaNodeInGBs: Double?
        }

        /// The speed of the network of a flexible shape: Oracle's `ShapeNetworkingBandwidthOptions`.
        public struct NetworkingBandwidthOptions: Decodable, Sendable {
            /// The least, in Gbit/s.
            public let minInGbps: Double?
            /// The most, in Gbit/s.
            public let maxInGbps: Double?
            /// What one OCPU brings.
            public let defaultPerOcpuInGbps: Double?
        }

        /// The VNICs that a flexible shape can have: Oracle's `ShapeMaxVnicAttachmentOptions`.
        public struct MaxVnicAttachmentOptions: Decodable, Sendable {
            /// The least of the greatest numbers.
            public let min: Int?
            /// The greatest of them.
            public let max: Double?
            /// What one OCPU brings.
            public let defaultPerOcpu: Double?
        }

        /// A shape to take instead: Oracle's `ShapeAlternativeObject`.
        public struct Alternative: Decodable, Sendable {
            /// Its name.
            public let shapeName: String?
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
        /// Whether it is a part of an OCPU.
        public let isSubcore: Bool?
        /// What can be chosen of processors.
        public let ocpuOptions: OcpuOptions?
        /// What can be chosen of memory.
        public let memoryOptions: MemoryOptions?
        /// The parts of its processors that can be always there, if it is burstable.
        public let baselineOcpuUtilizations: [BaselineOcpuUtilization]?
        /// The fewest OCPUs, counted by those parts, that a burstable instance must have.
        public let minTotalBaselineOcpusRequired: Double?
        /// The speed of its network in Gbit/s.
        public let networkingBandwidthInGbps: Double?
        /// How that grows with processors.
        public let networkingBandwidthOptions: NetworkingBandwidthOptions?
        /// Physical network cards.
        public let networkPorts: Int?
        /// How many VNICs it can have.
        public let maxVnicAttachments: Int?
        /// How that grows with processors.
        public let maxVnicAttachmentOptions: MaxVnicAttachmentOptions?
        /// Local disks.
        public let localDisks: Int?
        /// Total of local disks in GB, where there are any.
        public let localDisksTotalSizeInGBs: Double?
        /// Oracle's words for them.
        public let localDiskDescription: String?
        /// Graphics processors.
        public let gpus: Int?
        /// Oracle's words for them.
        public let gpuDescription: String?
        /// Whether instances can be moved while they run.
        public let isLiveMigrationSupported: Bool?
        /// Whether an instance that is off is charged for all the same.
        public let isBilledForStoppedInstance: Bool?
        /// How its use is charged.
        public let billingType: BillingType?
        /// The names of the limits that count its use.
        public let quotaNames: [String]?
        /// The shapes that an instance can be changed to.
        public let resizeCompatibleShapes: [String]?
        /// The shapes that Oracle would rather have one take.
        public let recommendedAlternatives: [Alternative]?
    }
}
