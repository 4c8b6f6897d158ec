/// A port that the machine's own packet filter lets in, for everybody.
///
/// Who may reach it is the business of the cloud's firewall in front. Only machines that come with a filter of their
/// own need such rules: Oracle's Ubuntu images do, Hetzner's don't, and there the rules change nothing.
public struct HostRule: Sendable, Hashable {
    /// The port, never 0.
    public let port: UInt16
    let transport: String

    /// Lets in TCP connections to `port`.
    public static func tcp(_ port: UInt16) -> HostRule { HostRule(port: port, transport: "tcp") }
    /// Lets in UDP packets to `port`.
    public static func udp(_ port: UInt16) -> HostRule { HostRule(port: port, transport: "udp") }

    /// The rule as `iptables-save` prints it, without `-A`.
    var line: String { "INPUT -p \(transport) -m \(transport) --dport \(port) -j ACCEPT" }
}
