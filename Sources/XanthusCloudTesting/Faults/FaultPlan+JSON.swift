public import XanthusCloud

public import struct Foundation.Data

extension FaultPlan {
    /// Reads a plan from JSON, as `simulate --faults` takes it.
    ///
    /// ```json
    /// {
    ///   "seed": 42,
    ///   "rules": [
    ///     {"operation": "LaunchInstance", "call": 2, "fault": "reset-after-apply"},
    ///     {"operation": "create_server", "calls": [3, 5], "fault": {"name": "slow", "seconds": 20}},
    ///     {"cloud": "hetzner", "during": [0, 600], "probability": 0.1,
    ///      "faults": ["rate-limited", {"name": "status", "status": 503}]}
    ///   ]
    /// }
    /// ```
    ///
    /// Of a rule only `fault` or `faults` is required. Spans are in seconds. A fault is its name, or an object with its
    /// `name` and what it takes: `seconds`, `status`, `applied`, `member`, `phase`, `disguise`. Whatever else stands there is refused.
    ///
    /// - Parameters:
    ///   - data: The text.
    ///   - source: Where it comes from, such as a file's name, for the error.
    /// - Throws: ``ConfigurationError`` with the line, if it is no JSON, or else with the field: `rules[0].operation`.
    public init(parsing data: Data, source: String? = nil) throws(ConfigurationError) {
        do throws(ConfigurationError) {
            let fields = try FaultFields(parsing: data)
            try fields.refuseOthers(than: ["seed", "rules"])
            var rules: [FaultRule] = []
            for rule in try fields.objects("rules") { rules.append(try FaultRule(rule)) }
            self.init(rules, seed: try fields.integer("seed").map { UInt64(clamping: $0) } ?? 0)
        } catch {
            var error = error
            error.source = error.source.map { place in source.map { "\($0), \(place)" } ?? place } ?? source
            throw error
        }
        try check(source: source)
    }
}

extension FaultRule {
    fileprivate init(_ fields: FaultFields) throws(ConfigurationError) {
        try fields.refuseOthers(
            than: ["operation", "cloud", "call", "calls", "during", "probability", "fault", "faults"]
        )
        try fields.refuseBoth("call", "calls")
        try fields.refuseBoth("fault", "faults")
        var faults: [Fault] = []
        if let fault = try fields.fault("fault") { faults = [fault] } else { faults = try fields.faults("faults") }
        var calls = try fields.calls("calls")
        if let call = try fields.integer("call") { calls = call...call }
        self.init(
            faults,
            operation: try fields.string("operation"),
            of: try fields.string("cloud"),
            calls: calls,
            during: try fields.span("during"),
            probability: try fields.number("probability") ?? 1
        )
    }
}
