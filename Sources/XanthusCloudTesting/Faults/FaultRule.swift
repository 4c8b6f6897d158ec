/// Which calls to a simulated cloud go wrong, and how.
///
/// All that is said of a call must hold. A call is a request as it arrives: a client's repetition is another one.
public struct FaultRule: Sendable, Hashable {
    /// The operation, by the vendor's name: `LaunchInstance`, `create_server`; `nil` for each that can have the fault.
    public var operation: String?
    /// The cloud, `oci` or `hetzner`; `nil` for each that has the operation.
    public var cloud: String?
    /// Which calls of the operation, from 1, counted since the plan was injected; `nil` for all. Without an operation all
    /// calls of the cloud are counted.
    public var calls: ClosedRange<Int>?
    /// When, in the world's time since its start; `nil` for always.
    public var during: Range<Duration>?
    /// How likely, from 0 to 1. It is drawn from the plan's seed, the operation and the number of its call, so that the order
    /// of calls to different operations does not matter.
    public var probability: Double
    /// What goes wrong; of several one is drawn.
    public var faults: [Fault]

    /// Describes a rule by all its parts.
    public init(
        _ faults: [Fault],
        operation: String? = nil,
        of cloud: String? = nil,
        calls: ClosedRange<Int>? = nil,
        during: Range<Duration>? = nil,
        probability: Double = 1
    ) {
        self.faults = faults
        self.operation = operation
        self.cloud = cloud
        self.calls = calls
        self.during = during
        self.probability = probability
    }

    /// Whether anything is drawn.
    var isOfChance: Bool { probability < 1 || faults.count > 1 }
}
