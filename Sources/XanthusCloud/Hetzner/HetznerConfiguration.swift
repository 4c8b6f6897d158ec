/// The choices of a Hetzner client. Every one has a default worth keeping.
public struct HetznerConfiguration: Sendable {
    /// The public API.
    public static let publicEndpoint = Endpoint(host: "api.hetzner.cloud", basePath: "/v1")

    /// Where the API answers, with its version path, as in `http://127.0.0.1:8080/v1`; `nil` for the endpoint that was
    /// found with the credentials, or else the public API.
    public var endpoint: Endpoint?
    /// The location that the provider works in: `nbg1` unless told.
    public var location: Region.ID
    /// What the clients of both clouds share.
    public var client: ClientConfiguration

    /// Creates a configuration.
    public init(
        endpoint: Endpoint? = nil,
        location: Region.ID = "nbg1",
        client: ClientConfiguration = ClientConfiguration()
    ) {
        self.endpoint = endpoint
        self.location = location
        self.client = client
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

    /// The requests in an hour that an ordinary project has (API description). It is what a client goes by where no
    /// answer tells the project's own limit.
    static let ordinaryRequestsPerHour = 3600

    /// The most requests on the wire until an answer has told what is left of the project's requests. Others may have used
    /// them up, and then each of these is refused; fewer would keep all waiting for one that hangs.
    static let scouts = 4

    /// What hcloud-go does on failure: five repeats, 1 s doubling to 60 s (`client_handler_retry.go`). The budget is
    /// ours: hcloud-go's worst sum is 31 s, and ours leaves room for a cloud that says how long to wait.
    static let vendorRetry = RetryPolicy(
        maximumAttempts: 6,
        budget: .seconds(120),
        backoff: Backoff(base: .seconds(1), maximum: .seconds(60))
    )
}
