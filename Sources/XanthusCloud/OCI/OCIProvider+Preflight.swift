extension OCIProvider {
    /// Finds out by reading alone what these credentials are good for: who signs in, whether the region is subscribed,
    /// which areas of the compartment may be read, what is left of the limits of the free shapes, and whether this
    /// machine's clock is right.
    ///
    /// Nothing is changed, so what may be written is not found out: Oracle has no way to ask. It takes some twelve calls,
    /// most of them at once.
    ///
    /// - Returns: A report in which each negative line has a next step. Refusals and failures are lines in it.
    /// - Throws: `CancellationError` alone.
    public func preflight() async throws -> Preflight {
        try await OCIPreflightRun(self).report()
    }
}
