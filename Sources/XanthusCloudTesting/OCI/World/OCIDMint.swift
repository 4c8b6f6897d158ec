/// Draws ids that look like Oracle's, the same ones in the same order in each new world.
///
/// A value and not a shared generator, so that a copy of a world goes its own way.
struct OCIDMint: Sendable {
    private var state: UInt64

    /// - Parameter seed: Another one draws other ids.
    init(seed: UInt64 = 0) { state = 0x0C1 &+ seed &* 0xD134_2543_DE82_EF95 }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func text(_ length: Int, of alphabet: StaticString) -> String {
        let alphabet = Array("\(alphabet)")
        return String((0..<length).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] })
    }

    /// Draws an OCID: `ocid1.<type>.oc1.<region key>.<unique>`. The region is empty for what belongs to the tenancy.
    mutating func ocid(_ type: String, region: OCIRegionRecord? = nil) -> String {
        let part = region?.key.lowercased() ?? ""
        let prefix = region == nil ? "aaaaaaaa" : "anyhqljt"
        return "ocid1.\(type).oc1.\(part).\(prefix)" + text(52, of: "abcdefghijklmnopqrstuvwxyz234567")
    }

    /// Draws one segment of a request id: 32 hexadecimal digits in upper case.
    mutating func requestID() -> String { text(32, of: "0123456789ABCDEF") }

    /// Draws the id of a rule of a network security group, such as `04ABEC`.
    mutating func ruleID() -> String { text(6, of: "0123456789ABCDEF") }

    /// Draws a hardware address from the range that Oracle uses for network interfaces.
    mutating func hardwareAddress() -> String {
        "02:00:17:" + (0..<3).map { _ in text(2, of: "0123456789ABCDEF") }.joined(separator: ":")
    }
}
