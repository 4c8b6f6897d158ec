extension OCI {
    /// The part of its processors that a burstable instance has at all times; the rest it gets while others leave it.
    public struct BaselineOcpuUtilization: RawRepresentable, Codable, Hashable, Sendable {
        /// The name on the wire.
        public let rawValue: String
        /// Takes a name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// 12.5 %.
        public static let eighth = BaselineOcpuUtilization(rawValue: "BASELINE_1_8")
        /// 50 %.
        public static let half = BaselineOcpuUtilization(rawValue: "BASELINE_1_2")
        /// All: not burstable.
        public static let whole = BaselineOcpuUtilization(rawValue: "BASELINE_1_1")
    }
}
