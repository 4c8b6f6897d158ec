/// Hetzner Cloud behind the promises of ``CloudProvider``: one project, one location.
///
/// ```swift
/// let cloud = try HetznerProvider(HetznerCredentials.discovered(in: .current))
/// let pending = try await cloud.createServer(ServerSpec(name: "blog", type: "cx23"))
/// let server = try await cloud.wait(for: pending)
/// ```
///
/// A region is a location such as `nbg1`. Zones do not exist.
public struct HetznerProvider: Sendable {
    /// The smallest shared x86 type of the current generation: 2 vCPU, 4 GB.
    public static let defaultServerType: ServerType.ID = "cx23"
    static let cloudName = "hetzner"
    /// How many login keys are looked up at once.
    static let parallelism = 8

    /// Sends operations of Hetzner's own API, for what the neutral promises do not cover.
    public let client: Hetzner.Client
    let credentials: HetznerCredentials
    package private(set) var configuration: HetznerConfiguration
    let memory: HetznerMemory

    /// Signs in to a project. No call is made.
    ///
    /// - Throws: ``ConfigurationError`` if the configuration's location cannot be one.
    public init(
        _ credentials: HetznerCredentials,
        configuration: HetznerConfiguration = HetznerConfiguration()
    ) throws(ConfigurationError) {
        try HetznerConfiguration.validate(location: configuration.location)
        var configuration = configuration
        configuration.endpoint = configuration.endpoint ?? credentials.endpoint
        self.credentials = credentials
        self.configuration = configuration
        memory = HetznerMemory(configuration.client.time)
        client = Hetzner.Client(token: credentials.token, configuration: configuration)
    }

    /// Returns the same project in another location. The two share what they know and wait for: the rate of requests is
    /// the project's.
    ///
    /// - Throws: ``ConfigurationError`` if the name cannot be a location's.
    public func neighbour(in region: Region.ID) throws(ConfigurationError) -> HetznerProvider {
        try HetznerConfiguration.validate(location: region)
        var neighbour = self
        neighbour.configuration.location = region
        return neighbour
    }
}
