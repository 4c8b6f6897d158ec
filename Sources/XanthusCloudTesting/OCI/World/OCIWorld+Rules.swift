extension OCIWorld {
    /// Keeps a rule, unless it is switched off.
    ///
    /// - Throws: The refusal if what the rule demands does not hold.
    func demand(
        _ rule: SimulatedRule,
        _ holds: @autoclosure () -> Bool,
        or refusal: @autoclosure () -> OCIRefusal
    ) throws(OCIRefusal) {
        if keeps(rule), !holds() { throw refusal() }
    }
}
