extension OCI {
    /// That an image runs on a shape, as lists show it.
    public struct ImageShapeCompatibilitySummary: Decodable, Sendable {
        /// The image.
        public let imageId: String?
        /// The name of the shape.
        public let shape: String
        /// The processors, for a flexible shape.
        public let ocpuConstraints: ImageShapeCompatibilityEntry.OcpuConstraints?
        /// The memory, for a flexible shape.
        public let memoryConstraints: ImageShapeCompatibilityEntry.MemoryConstraints?
    }
}
