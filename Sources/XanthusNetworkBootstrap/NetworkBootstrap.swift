public import XanthusCloud

/// From no network to a reachable one, repeatably; and back.
///
/// ```swift
/// let bootstrap = NetworkBootstrap(cloud)
/// let report = try await bootstrap.up(.k3s(admin: [try CIDR("203.0.113.7/32")]))
/// spec.network = report.attachment
/// ```
///
/// What is there is found before anything is made: a second ``up(_:onProgress:)`` makes nothing, one after a
/// failure makes what is missing. What does not carry the blueprint's ownership tags is used if it serves, and never
/// changed or removed.
public struct NetworkBootstrap: Sendable {
    let cloud: any CloudProvider & NetworkDriver

    /// Works in a provider's account and region.
    public init(_ cloud: any CloudProvider & NetworkDriver) {
        self.cloud = cloud
    }

    /// Looks at what there is of a blueprint's network, ours or not. Nothing is changed, and nothing is waited for.
    ///
    /// - Throws: ``ConfigurationError`` before any call; ``CloudError``.
    public func show(_ blueprint: NetworkBlueprint) async throws -> NetworkObservation {
        try check(blueprint)
        return try await cloud.observe(blueprint)
    }

    /// Looks at what there is, as soon as it has settled.
    package func settled(_ blueprint: NetworkBlueprint) async throws -> NetworkObservation {
        try check(blueprint)
        return try await cloud.settled(blueprint)
    }

    /// Checks a blueprint without any call.
    ///
    /// - Throws: ``ConfigurationError``.
    public func check(_ blueprint: NetworkBlueprint) throws {
        try blueprint.validate()
        try cloud.check(blueprint)
    }
}
