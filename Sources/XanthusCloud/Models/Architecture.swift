/// An instruction set.
public struct Architecture: RawRepresentable, Hashable, Sendable, Codable {
    /// The name.
    public let rawValue: String

    /// Names an instruction set.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// 64-bit x86.
    public static let x86 = Architecture(rawValue: "x86_64")
    /// 64-bit Arm.
    public static let arm = Architecture(rawValue: "arm64")
}
