public import XanthusCloud

/// Who may come in, to which ports.
///
/// ```swift
/// let ssh = try IngressRule(.tcp, port: 22, from: [CIDR("203.0.113.7/32")], note: "SSH")
/// ```
public struct IngressRule: Sendable, Hashable {
    /// What packets carry: what the filters of both clouds tell apart.
    public enum Transport: String, Sendable, Hashable, CaseIterable {
        /// Connections.
        case tcp
        /// Datagrams.
        case udp
        /// Echo, unreachable and other notes of the network itself. It has no ports.
        case icmp
    }

    /// What packets carry.
    public let transport: Transport
    /// The ports, first to last; `nil` for ICMP.
    public let ports: ClosedRange<Int>?
    /// Where packets may come from. Opening to the world is spelled out as ``CIDR/allIPv4`` and ``CIDR/allIPv6``.
    public let sources: [CIDR]
    /// What it is for, in a few words that the cloud shows too.
    public let note: String

    /// Lets sources in to a port or a range of ports.
    ///
    /// - Parameters:
    ///   - transport: `tcp` or `udp`.
    ///   - port: The only or first port, 1 to 65535.
    ///   - last: The last port, if there are several.
    ///   - sources: Where packets may come from; at least one block.
    ///   - note: What it is for, at most 255 characters.
    /// - Throws: ``ConfigurationError``.
    public init(
        _ transport: Transport,
        port: Int,
        through last: Int? = nil,
        from sources: [CIDR],
        note: String = ""
    ) throws(ConfigurationError) {
        guard transport != .icmp else {
            throw ConfigurationError("transport", rule: "ICMP has no ports.", nextStep: "Use IngressRule.icmp(from:).")
        }
        let last = last ?? port
        guard (1...65_535).contains(port), (port...65_535).contains(last) else {
            throw ConfigurationError(
                "port",
                rule: port == last ? "\(port) is no port." : "\(port)-\(last) is no range of ports.",
                nextStep: "Use ports from 1 to 65535, the smaller one first."
            )
        }
        try Self.check(sources, note)
        self.init(unchecked: transport, ports: port...last, from: sources, note: note)
    }

    private init(icmpFrom sources: [CIDR], note: String) throws(ConfigurationError) {
        try Self.check(sources, note)
        self.init(unchecked: .icmp, ports: nil, from: sources, note: note)
    }

    /// Lets ICMP in from sources.
    public static func icmp(from sources: [CIDR], note: String = "") throws(ConfigurationError) -> IngressRule {
        try IngressRule(icmpFrom: sources, note: note)
    }

    init(unchecked transport: Transport, ports: ClosedRange<Int>?, from sources: [CIDR], note: String) {
        self.transport = transport
        self.ports = ports
        self.sources = sources
        self.note = note
    }

    private static func check(_ sources: [CIDR], _ note: String) throws(ConfigurationError) {
        guard !sources.isEmpty else {
            throw ConfigurationError(
                "sources",
                rule: "A rule without sources lets nobody in.",
                nextStep: "Name at least one block; for the whole world CIDR.allIPv4 and CIDR.allIPv6."
            )
        }
        // Both clouds keep 255 characters (facts of their API descriptions).
        guard note.unicodeScalars.count <= 255 else {
            throw ConfigurationError(
                "note",
                rule: "A note has at most 255 characters.",
                nextStep: "Shorten it."
            )
        }
    }
}

extension IngressRule: CustomStringConvertible {
    /// The rule in one line, such as `tcp 22 from 203.0.113.7/32`.
    public var description: String {
        let ports = ports.map { $0.count == 1 ? " \($0.lowerBound)" : " \($0.lowerBound)-\($0.upperBound)" }
        return "\(transport.rawValue)\(ports ?? "") from \(sources.map(\.description).joined(separator: ", "))"
    }
}
