/// How many requests a user may send to a simulated OCI.
///
/// Oracle publishes no numbers. Reports agree that launches are held much shorter than anything else: who launches every
/// one to ten seconds gets 429 most of the time, who does once a minute seldom.
public struct OCIThrottle: Sendable, Hashable {
    /// The launches within any minute; `nil` for as many as are sent.
    public var launchesPerMinute: Int?
    /// The requests within any second, launches among them; `nil` for as many as are sent.
    public var requestsPerSecond: Int?

    /// Chooses the rates.
    public init(launchesPerMinute: Int? = nil, requestsPerSecond: Int? = nil) {
        self.launchesPerMinute = launchesPerMinute
        self.requestsPerSecond = requestsPerSecond
    }

    /// No bounds.
    public static let none = OCIThrottle()
    /// About what is reported: one launch a minute, ten requests a second.
    public static let reported = OCIThrottle(launchesPerMinute: 1, requestsPerSecond: 10)
}
