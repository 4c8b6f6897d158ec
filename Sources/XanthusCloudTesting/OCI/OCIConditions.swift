public import struct Foundation.Decimal

/// What a simulated OCI is like today: how much room there is, what the account may have, how long things linger.
///
/// The defaults are an Always Free tenancy on a good day. Conditions can change while a world lives:
///
/// ```swift
/// let cloud = SimulatedOCI(time: clock.time, conditions: .freeTierOutOfCapacity(for: .seconds(7200)))
/// await cloud.change { $0.capacity = [.left(1, shape: "VM.Standard.A1.Flex")] }
/// ```
public struct OCIConditions: Sendable, Hashable {
    /// What the owner of the tenancy has agreed with Oracle; decides about ``limits`` that are not set.
    public var account: Account = .alwaysFree
    /// Where room is short. There is enough wherever nothing is said; where several apply, each must have room.
    public var capacity: [OCICapacity] = []
    /// Whether a launch that names no fault domain looks for room in one alone: that with the fewest instances. Otherwise
    /// it takes any that has room, as Oracle documents. Users of full regions report room that only a name finds; how
    /// that comes is assumed.
    public var looksInOneFaultDomain = false
    /// The availability domains that lack a shape, by its name; of a domain's name the end is enough: `AD-1`.
    ///
    /// Oracle offers the micro shape in one domain of a region only, here the last one.
    public var absentShapes: [String: Set<String>] = ["VM.Standard.E2.1.Micro": ["AD-1", "AD-2"]]
    /// Limits of the tenancy that differ from those of its ``account``, by Oracle's name, such as
    /// `standard-a1-core-count`.
    public var limits: [String: Int] = [:]
    /// Quotas that the owner has set on top of limits, for the whole tenancy, by the same names.
    public var quotas: [String: Int] = [:]
    /// When launches that fail for want of room begin to count as if they had succeeded; `nil` for never.
    public var phantomUsage: PhantomUsage?
    /// How long something terminated, such as an instance, is still listed: 12 hours, which Oracle documents as "at
    /// least".
    public var linger: Duration = .seconds(12 * 3600)

    /// How many empty pages a list answers before each page that holds something. Oracle may cut pages first and filter
    /// them then: that a page is empty does not mean that it is the last.
    public var emptyPages = 0

    /// What machines do once they are on. A boot under way is judged by it anew.
    public var guests = GuestPlan()
    /// The shapes that there are. What is taken away stays with those instances that have it.
    public var shapes: [OCIShape] = OCIShape.all
    /// Prices that differ from the usual ones, in US dollars for a unit, by Oracle's part numbers such as `B97384`. A
    /// quantity that costs nothing stays free.
    public var prices: [String: Decimal] = [:]

    /// How busy instances are, as their agents measure it.
    public var load = Load()
    /// How many requests a user may send.
    public var throttle: OCIThrottle = .none
    /// How late changes are known.
    public var lag: OCILag = .none

    /// Takes the usual conditions.
    public init() {}

    /// How busy instances are. What is measured is a tenth more or less than that.
    public struct Load: Sendable, Hashable {
        /// Percent of the processors' time.
        public var processor = 8.0
        /// Percent of the memory.
        public var memory = 35.0
        /// Bytes that come in a minute, and as many that go out.
        public var networkBytes = 1_000_000.0

        /// Takes that of a small web server.
        public init() {}
    }

    /// An account's terms.
    public struct Account: Sendable, Hashable {
        enum Kind {
            case alwaysFree
            case trial
            case payAsYouGo
        }

        let kind: Kind

        /// Nothing that costs.
        public static let alwaysFree = Account(kind: .alwaysFree)
        /// The credits of the first month: paid shapes too, a few.
        public static let trial = Account(kind: .trial)
        /// Whatever is paid for.
        public static let payAsYouGo = Account(kind: .payAsYouGo)
    }

    /// That failed launches are counted as usage for a while, and so get `LimitExceeded` with nothing running.
    public struct PhantomUsage: Sendable, Hashable {
        /// How many launches of a shape must fail within ``lasting``.
        public var failures: Int
        /// How long a failed launch counts; seen: a little over an hour.
        public var lasting: Duration

        /// Lets failed launches count.
        public init(after failures: Int, lasting: Duration = .seconds(3600)) {
            self.failures = failures
            self.lasting = lasting
        }
    }
}

extension OCIConditions {
    /// An Always Free tenancy that finds no room for either free shape, for a while from the beginning of the world.
    public static func freeTierOutOfCapacity(for span: Duration) -> OCIConditions {
        var conditions = OCIConditions()
        guard span > .zero else { return conditions }
        conditions.capacity = ["VM.Standard.A1.Flex", "VM.Standard.E2.1.Micro"].map { .full(shape: $0, for: span) }
        return conditions
    }

    /// A paying tenancy whose limits are out of reach.
    public static var unlimited: OCIConditions {
        var conditions = OCIConditions()
        conditions.account = .payAsYouGo
        for limit in OCILimit.all { conditions.limits[limit.name] = .max }
        return conditions
    }

    /// Whether the domain is one of those that are meant by names or by ends of names.
    static func names(_ text: String, _ domain: String) -> Bool {
        domain == text || domain.hasSuffix(":\(text)") || domain.hasSuffix("-\(text)")
    }
}
