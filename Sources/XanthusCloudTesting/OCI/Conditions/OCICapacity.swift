public import struct Foundation.Date

/// That room is short somewhere in a simulated OCI, for a time or for good.
///
/// ```swift
/// conditions.capacity = [
///     .full(shape: "VM.Standard.A1.Flex", in: "AD-1", for: .seconds(7200)),
///     .left(1, shape: "VM.Standard.A1.Flex", in: "AD-2"),
/// ]
/// ```
public struct OCICapacity: Sendable, Hashable {
    /// How Oracle tells that there is no room.
    public enum Disguise: Sendable, Hashable {
        /// The launch is refused at once: 500 `InternalError`, "Out of host capacity."
        case refusal
        /// The launch is accepted; its work request fails, and the instance goes `TERMINATED`.
        case acceptance
    }

    /// A point in time.
    public enum Moment: Sendable, Hashable {
        /// A date.
        case date(Date)
        /// A span after the world's beginning. The speed of a world does not shorten it.
        case after(Duration)
    }

    /// The most instances that there is room for at a time, those that are there included.
    public var instances: Int
    /// The shape; `nil` for all together.
    public var shape: String?
    /// The availability domain, or the end of its name such as `AD-1`; `nil` for all together.
    public var availabilityDomain: String?
    /// The fault domain, such as `FAULT-DOMAIN-1`; `nil` for all together.
    public var faultDomain: String?
    /// When it begins; `nil` for the world's beginning.
    public var from: Moment?
    /// When it ends; `nil` for never.
    public var until: Moment?
    /// How it shows.
    public var disguise: Disguise

    /// Describes room by all its parts.
    public init(
        instances: Int,
        shape: String? = nil,
        in availabilityDomain: String? = nil,
        faultDomain: String? = nil,
        from: Moment? = nil,
        until: Moment? = nil,
        disguise: Disguise = .refusal
    ) {
        self.instances = instances
        self.shape = shape
        self.availabilityDomain = availabilityDomain
        self.faultDomain = faultDomain
        self.from = from
        self.until = until
        self.disguise = disguise
    }

    /// No room, for a span from the world's beginning.
    public static func full(
        shape: String? = nil,
        in availabilityDomain: String? = nil,
        faultDomain: String? = nil,
        for span: Duration? = nil,
        disguise: Disguise = .refusal
    ) -> OCICapacity {
        OCICapacity(
            instances: 0,
            shape: shape,
            in: availabilityDomain,
            faultDomain: faultDomain,
            until: span.map(Moment.after),
            disguise: disguise
        )
    }

    /// No room until a date.
    public static func full(
        shape: String? = nil,
        in availabilityDomain: String? = nil,
        faultDomain: String? = nil,
        until date: Date,
        disguise: Disguise = .refusal
    ) -> OCICapacity {
        OCICapacity(
            instances: 0,
            shape: shape,
            in: availabilityDomain,
            faultDomain: faultDomain,
            until: .date(date),
            disguise: disguise
        )
    }

    /// Room for so many instances, those that are there included.
    public static func left(
        _ instances: Int,
        shape: String? = nil,
        in availabilityDomain: String? = nil,
        faultDomain: String? = nil,
        disguise: Disguise = .refusal
    ) -> OCICapacity {
        OCICapacity(
            instances: instances,
            shape: shape,
            in: availabilityDomain,
            faultDomain: faultDomain,
            disguise: disguise
        )
    }
}

extension OCICapacity {
    /// A place for an instance: a fault domain of an availability domain.
    struct Place: Hashable {
        let domain: String
        let faultDomain: String
    }

    func applies(to shape: String, at place: Place, now: Date, since start: Date) -> Bool {
        func date(_ moment: Moment) -> Date {
            switch moment {
            case .date(let date): date
            case .after(let span): start.addingTimeInterval(span / .seconds(1))
            }
        }
        if let from, now < date(from) { return false }
        if let until, now >= date(until) { return false }
        return covers(shape, at: place)
    }

    func covers(_ shape: String, at place: Place) -> Bool {
        self.shape.map { $0 == shape } ?? true
            && availabilityDomain.map { OCIConditions.names($0, place.domain) } ?? true
            && faultDomain.map { $0 == place.faultDomain } ?? true
    }
}
