extension HetznerProvider {
    /// Finds out what the token is good for, without changing anything: whether Hetzner accepts it, whether the location
    /// exists and has room, whether the token is known to be for reading alone, and what is left of the rate limit.
    ///
    /// Hetzner does not say what a token may do. It is therefore asked for a login key without a name and a key, which the
    /// API description does not allow: what is refused as `token_readonly` or `forbidden` settles that the token only
    /// reads. Any other refusal leaves it open, because Hetzner may look at the contents first. Nothing can come of it.
    ///
    /// It takes three or four calls, all at once.
    ///
    /// - Returns: A report in which each line that is not good has a next step. Refusals and failures are lines in it.
    /// - Throws: `CancellationError` alone.
    public func preflight() async throws -> Preflight {
        try await HetznerPreflightRun(self).report()
    }
}
