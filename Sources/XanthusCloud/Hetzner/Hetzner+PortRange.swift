extension Hetzner {
    /// The ports that a rule of a firewall speaks of: one, or all from one to another.
    ///
    /// ```swift
    /// let nodePorts = try Hetzner.PortRange(30_000...32_767)
    /// let web: Hetzner.PortRange = 443
    /// ```
    public struct PortRange: Hashable, Sendable {
        /// The ports, within 1 to 65,535.
        public let ports: ClosedRange<Int>

        /// Every port.
        public static let all = PortRange(known: 1...65_535)

        private init(known ports: ClosedRange<Int>) { self.ports = ports }

        /// Checks ports.
        ///
        /// - Throws: ``ConfigurationError`` for what is outside 1 to 65,535.
        public init(_ ports: ClosedRange<Int>) throws(ConfigurationError) {
            guard ports.lowerBound >= 1, ports.upperBound <= 65_535 else {
                throw ConfigurationError(
                    "ports",
                    rule: "\(ports.lowerBound) to \(ports.upperBound) are no ports: those are 1 to 65535.",
                    nextStep: "Give ports within that."
                )
            }
            self.ports = ports
        }

        /// Reads what the API writes: `80`, `1024-5000`, or `any`, which tools in the field send; `nil` for all else.
        public init?(_ text: some StringProtocol) {
            if text == "any" {
                self = .all
                return
            }
            let ends = text.split(separator: "-", omittingEmptySubsequences: false)
                .map { IPAddressText.decimal($0, maximum: 65_535) }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 1,
                first <= last
            else { return nil }
            ports = first...last
        }
    }
}

extension Hetzner.PortRange: ExpressibleByIntegerLiteral {
    /// Takes a literal, which has to be a port.
    public init(integerLiteral value: Int) {
        precondition((1...65_535).contains(value), "\(value) is no port.")
        self.init(known: value...value)
    }
}

extension Hetzner.PortRange: CustomStringConvertible {
    /// As the API reads it, such as `80` or `1024-5000`.
    public var description: String {
        ports.count == 1 ? "\(ports.lowerBound)" : "\(ports.lowerBound)-\(ports.upperBound)"
    }
}
