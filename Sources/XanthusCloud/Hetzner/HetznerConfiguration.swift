/// The choices of a Hetzner client. Every one has a default worth keeping.
public struct HetznerConfiguration: Sendable {
    /// The environment variable that names another address for the API, as for Hetzner's own tools.
    public static let endpointVariable = "HCLOUD_ENDPOINT"
    /// The public API.
    public static let publicEndpoint = Endpoint(host: "api.hetzner.cloud", basePath: "/v1")

    /// Where the API answers, with its version path.
    public var endpoint: Endpoint
    /// The location that the provider works in: `nbg1` unless told.
    public var location: Region.ID
    /// What the clients of both clouds share.
    public var client: ClientConfiguration

    /// Creates a configuration.
    public init(
        endpoint: Endpoint = publicEndpoint,
        location: Region.ID = "nbg1",
        client: ClientConfiguration = ClientConfiguration()
    ) {
        self.endpoint = endpoint
        self.location = location
        self.client = client
    }

    /// Takes the endpoint from `HCLOUD_ENDPOINT`, if that is set. It has the version path: `http://127.0.0.1:8080/v1`.
    ///
    /// - Throws: ``ConfigurationError`` if it is no address, or would carry the token in clear over a network.
    public mutating func readEndpoint(in environment: Environment) throws(ConfigurationError) {
        guard let address = environment[Self.endpointVariable] else { return }
        endpoint = try Endpoint(address, source: "environment variable \(Self.endpointVariable)")
    }

    /// Checks that a location's name could be one: letters and digits, such as `nbg1`.
    public static func validate(location: Region.ID) throws(ConfigurationError) {
        guard !location.rawValue.isEmpty, location.rawValue.utf8.count <= 20,
            location.rawValue.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber) })
        else {
            throw ConfigurationError(
                "location",
                rule: "'\(location.rawValue.prefix(40))' is no name of a Hetzner location.",
                nextStep: "Choose one that regions() lists, such as nbg1, fsn1, hel1, ash, hil or sin."
            )
        }
    }

    /// What hcloud-go does on failure: five repeats, 1 s doubling to 60 s (`client_handler_retry.go`). The budget is
    /// ours: hcloud-go's worst sum is 31 s, and ours leaves room for a cloud that says how long to wait.
    static let vendorRetry = RetryPolicy(
        maximumAttempts: 6,
        budget: .seconds(120),
        backoff: Backoff(base: .seconds(1), maximum: .seconds(60))
    )
}
