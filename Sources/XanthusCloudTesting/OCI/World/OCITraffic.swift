internal import Foundation
internal import HTTPTypes

/// The requests that users have sent lately.
///
/// It is no part of the world: a launch that is refused leaves no trace there, but counts here.
struct OCITraffic: Sendable {
    static let rules: [SimulatedRule] = [.launchRate, .requestRate]

    private var launches: [String: [Date]] = [:]
    private var requests: [String: [Date]] = [:]

    /// Lets a request in.
    ///
    /// - Parameter user: Whoever signed it, with whichever key or token.
    /// - Throws: 429. What is refused so does not count. Assumed.
    mutating func admit(_ operation: String?, of user: String, in world: OCIWorld) throws(OCIRefusal) {
        let throttle = world.conditions.throttle
        let isLaunch = operation == "LaunchInstance"
        if let rate = throttle.requestsPerSecond, world.keeps(.requestRate) {
            guard Self.has(room: rate, within: 1, &requests[user, default: []], world.now) else {
                throw .throttled("User-rate limit exceeded.")
            }
        }
        if isLaunch, let rate = throttle.launchesPerMinute, world.keeps(.launchRate) {
            guard Self.has(room: rate, within: 60, &launches[user, default: []], world.now) else {
                throw .throttled("Too many requests for the user")
            }
            launches[user, default: []].append(world.now)
        }
        if throttle.requestsPerSecond != nil { requests[user, default: []].append(world.now) }
    }

    private static func has(room: Int, within span: TimeInterval, _ dates: inout [Date], _ now: Date) -> Bool {
        dates.removeAll { now.timeIntervalSince($0) >= span }
        return dates.count < room
    }
}

extension OCIRefusal {
    /// Without `Retry-After`: nobody has seen Oracle send one.
    static func throttled(_ words: String) -> OCIRefusal { .init(429, "TooManyRequests", words) }
}

extension SimulatedRule {
    static let launchRate = SimulatedRule(
        "launch-rate",
        "Where the conditions say so, a user's launches beyond a rate are 429 TooManyRequests.",
        .observed,
        source: "mosesman831/OCI-OcC-Fix #29; hitrov/oci-arm-host-capacity #140"
    )
    static let requestRate = SimulatedRule(
        "request-rate",
        "Where the conditions say so, a user's requests beyond a rate are 429 TooManyRequests.",
        .observed,
        source: "oracle/oci-python-sdk #227"
    )
}
