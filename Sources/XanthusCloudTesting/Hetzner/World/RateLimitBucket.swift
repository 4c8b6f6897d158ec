internal import Foundation
internal import HTTPTypes

/// A project's rate limit: a bucket of `limit` requests that refills evenly within an hour.
struct RateLimitBucket: Sendable {
    let limit: Int
    private var level: Double
    private var filledAt: Date

    init(limit: Int, now: Date) {
        self.limit = limit
        level = Double(limit)
        filledAt = now
    }

    /// Takes one request out, or returns false if none is left.
    mutating func take(at now: Date) -> Bool {
        level = level(at: now)
        filledAt = now
        guard level >= 1 else { return false }
        level -= 1
        return true
    }

    /// `RateLimit-Reset` is when the bucket is full again, in seconds since 1970 (recorded traffic).
    func headers(at now: Date) -> HTTPFields {
        let level = level(at: now)
        let full = now.timeIntervalSince1970 + (Double(limit) - level) / perSecond
        var fields = HTTPFields()
        for (name, value) in [
            ("RateLimit-Limit", limit), ("RateLimit-Remaining", Int(level)),
            ("RateLimit-Reset", Int(full.rounded(.up))),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = String(value) }
        }
        return fields
    }

    private var perSecond: Double { Double(limit) / 3600 }

    private func level(at now: Date) -> Double {
        min(Double(limit), level + max(0, now.timeIntervalSince(filledAt)) * perSecond)
    }
}

extension HetznerRefusal {
    static func rateLimited(_ limit: Int) -> HetznerRefusal {
        .init(status: 429, code: "rate_limit_exceeded", message: "limit of \(limit) requests per hour reached")
    }
}

extension SimulatedRule {
    static let hetznerRateLimit = SimulatedRule(
        "hetzner-rate-limit",
        "Requests, with a token that is right or not, beyond what is left of the hour's are 429 `rate_limit_exceeded`.",
        .documented,
        source: "API description, \"Rate Limiting\""
    )
}
