/// What a simulated Hetzner project is like now.
public struct HetznerConditions: Sendable, Hashable {
    /// Requests in an hour: 3,600 as ordinary projects have. What is changed takes effect at once, with a full bucket.
    public var requestsPerHour: Int

    /// Describes an ordinary day.
    public init(requestsPerHour: Int = 3600) {
        self.requestsPerHour = requestsPerHour
    }
}
