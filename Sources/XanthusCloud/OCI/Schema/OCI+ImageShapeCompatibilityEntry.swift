extension OCI {
    /// That an image runs on a shape.
    public struct ImageShapeCompatibilityEntry: Decodable, Sendable {
        /// The processors that the image bears: Oracle's `ImageOcpuConstraints`.
        public struct OcpuConstraints: Decodable, Sendable {
            /// The fewest OCPUs.
            public let min: Int?
            /// The most OCPUs.
            public let max: Int?
        }

        /// The memory that the image bears: Oracle's `ImageMemoryConstraints`.
        public struct MemoryConstraints: Decodable, Sendable {
            /// The least, in GB.
            public let minInGBs: Int?
            /// The most, in GB.
            public let maxInGBs: Int?
        }

        /// The image.
        public let imageId: String?
        /// The name of the shape.
        public let shape: String
        /// The processors, for a flexible shape.
        public let ocpuConstraints: OcpuConstraints?
        /// The memory, for a flexible shape.
        public let memoryConstraints: MemoryConstraints?
    }
}
