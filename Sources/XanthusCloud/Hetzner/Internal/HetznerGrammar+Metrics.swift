internal import HTTPTypes

internal import struct Foundation.Date

extension HetznerGrammar {
    /// Checks what metrics are asked for.
    ///
    /// - Parameter example: A kind that there is.
    static func check(
        metrics types: [String],
        such example: String,
        from start: Date,
        to end: Date,
        step: Int?
    ) throws(ConfigurationError) {
        guard !types.isEmpty else {
            throw ConfigurationError("types", rule: "No kind is given.", nextStep: "Give one, such as \(example).")
        }
        guard start < end else {
            throw ConfigurationError(
                "end",
                rule: "The span does not end after its start.",
                nextStep: "Give a later end or an earlier start."
            )
        }
        guard let step, step < 1 else { return }
        throw ConfigurationError(
            "step",
            rule: "\(step) seconds are no step.",
            nextStep: "Give one second or more, or none for Hetzner's choice."
        )
    }
}

extension Hetzner.OperationRequest {
    /// Describes a call that reads metrics.
    init(metrics path: [String], types: [String], from start: Date, to end: Date, step: Int?) {
        self.init(
            .get,
            path,
            query: types.map { ("type", $0) }
                + [("start", RFC3339.text(start)), ("end", RFC3339.text(end)), ("step", step.map { String($0) })]
        )
    }
}
