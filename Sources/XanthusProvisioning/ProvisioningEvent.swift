/// Something that happened on the way to a machine, or back to nothing.
public struct ProvisioningEvent: Sendable, Hashable, CustomStringConvertible {
    /// What is being done.
    public let phase: Phase
    /// What happened, as a sentence without an end, such as `made subnet xanthus-public-subnet-us-phoenix-1`.
    public let text: String
    /// How long it has been since the call began.
    public let elapsed: Duration

    /// A part of the way.
    public struct Phase: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The name.
        public let rawValue: String

        /// Names a phase.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Looking at what there is.
        public static let look = Phase(rawValue: "look")
        /// Bringing the network up.
        public static let network = Phase(rawValue: "network")
        /// Asking for the server.
        public static let server = Phase(rawValue: "server")
        /// Waiting for the server to run.
        public static let boot = Phase(rawValue: "boot")
        /// Removing what a failed call had made.
        public static let undo = Phase(rawValue: "undo")
        /// Removing a machine.
        public static let removal = Phase(rawValue: "removal")
        /// Looking that nothing is left.
        public static let proof = Phase(rawValue: "proof")

        /// The name.
        public var description: String { rawValue }
    }

    /// Phase and text.
    public var description: String { "\(phase): \(text)" }
}
