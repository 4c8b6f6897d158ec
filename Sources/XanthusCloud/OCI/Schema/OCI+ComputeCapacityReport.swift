public import struct Foundation.Date

extension OCI {
    /// Whether there is room for shapes, at a moment.
    public struct ComputeCapacityReport: Decodable, Sendable {
        /// How much of a flexible shape: Oracle's `CapacityReportInstanceShapeConfig`.
        public struct ShapeConfig: Codable, Hashable, Sendable {
            /// Processors of Oracle's counting.
            public var ocpus: Double?
            /// Memory in GB.
            public var memoryInGBs: Double?
            /// The part of the processors that is always there.
            public var baselineOcpuUtilization: BaselineOcpuUtilization?
            /// Local disks.
            public var nvmes: Int?

            /// Chooses a size.
            public init(
                ocpus: Double? = nil,
                memoryInGBs: Double? = nil,
                baselineOcpuUtilization: BaselineOcpuUtilization? = nil,
                nvmes: Int? = nil
            ) {
                self.ocpus = ocpus
                self.memoryInGBs = memoryInGBs
                self.baselineOcpuUtilization = baselineOcpuUtilization
                self.nvmes = nvmes
            }
        }

        /// Whether there is room for one shape: Oracle's `CapacityReportShapeAvailability`.
        public struct ShapeAvailability: Decodable, Sendable {
            /// What Oracle says of the room.
            public struct Status: RawRepresentable, Codable, Hashable, Sendable {
                /// The name on the wire.
                public let rawValue: String
                /// Takes a name.
                public init(rawValue: String) { self.rawValue = rawValue }
                /// There is room.
                public static let available = Status(rawValue: "AVAILABLE")
                /// There is none at the moment.
                public static let outOfHostCapacity = Status(rawValue: "OUT_OF_HOST_CAPACITY")
                /// The availability domain does not have such machines.
                public static let hardwareNotSupported = Status(rawValue: "HARDWARE_NOT_SUPPORTED")
            }

            /// The name of the shape.
            public let instanceShape: String?
            /// The size that was asked for.
            public let instanceShapeConfig: ShapeConfig?
            /// The fault domain, if one was asked for.
            public let faultDomain: String?
            /// Whether there is room.
            public let availabilityStatus: Status?
            /// For how many instances, where Oracle says so.
            public let availableCount: Int?
        }

        /// The compartment that asked: the tenancy.
        public let compartmentId: String?
        /// The availability domain.
        public let availabilityDomain: String?
        /// The shapes that were asked for, in that order.
        public let shapeAvailabilities: [ShapeAvailability]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
