public import XanthusCloud

/// What a cloud adds to its promises so that ``NetworkBootstrap`` can make and remove its networks.
///
/// A driver knows the cloud; the bootstrap knows the order: observe, compute the steps, carry them out, observe again.
///
/// ## Implementation notes
/// - ``check(_:)``, ``steps(from:to:)``, ``removals(from:)`` and ``attachment(to:)`` make no call.
/// - What is not ours is never changed: where it doesn't serve, ``steps(from:to:)`` throws.
/// - Carry a step out so that doing it twice, or again after a lost answer, has the effect of once.
/// - Let no cancellation cut a call that changes something: make it in a task of its own. Waits end with the task.
public protocol NetworkDriver: Sendable {
    /// Where the driver reads time from and waits on.
    var time: TimeSource { get }

    /// Checks what is special to this cloud.
    ///
    /// - Throws: ``ConfigurationError``.
    func check(_ blueprint: NetworkBlueprint) throws
    /// Looks at what there is of a blueprint's network, once.
    func observe(_ blueprint: NetworkBlueprint) async throws -> NetworkObservation
    /// Looks until no part that the blueprint touches is on its way in or out, so that steps can build on what is seen.
    /// Unless a driver has parts that take their time, this is one look.
    func settled(_ blueprint: NetworkBlueprint) async throws -> NetworkObservation
    /// Computes what is to be done to get from what there is to what shall be: nothing, if it serves already.
    ///
    /// - Throws: ``CloudError`` with `.conflict` where something foreign stands in the way.
    func steps(from observation: NetworkObservation, to blueprint: NetworkBlueprint) throws -> [NetworkStep]
    /// Computes what is to be done to remove what is ours and nobody else's parts need.
    func removals(from observation: NetworkObservation) -> [NetworkStep]
    /// Carries a step out and waits until the cloud has finished it.
    ///
    /// - Parameters:
    ///   - step: The step.
    ///   - blueprint: What shall be.
    ///   - observation: What there was, and what the steps before have made.
    /// - Returns: The part as it is then; `nil` if it is gone.
    func perform(
        _ step: NetworkStep,
        for blueprint: NetworkBlueprint,
        given observation: NetworkObservation
    ) async throws -> NetworkResource?
    /// Lists the servers that use a part, and so keep it from being removed.
    func users(of resource: NetworkResource) async throws -> [Server.ID]
    /// Says how a server joins a network that is complete.
    func attachment(to observation: NetworkObservation) -> NetworkAttachment
}

extension NetworkDriver {
    /// Looks once.
    public func settled(_ blueprint: NetworkBlueprint) async throws -> NetworkObservation {
        try await observe(blueprint)
    }
}
