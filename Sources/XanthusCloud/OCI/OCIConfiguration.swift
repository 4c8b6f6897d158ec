/// The choices of an OCI client. Every one has a default worth keeping.
public struct OCIConfiguration: Sendable {
    /// The environment variable that names another address for the API.
    public static let endpointVariable = "XANTHUS_OCI_ENDPOINT"

    /// The OCID of the compartment to work in; `nil` for the tenancy itself, its root compartment.
    public var compartment: String?
    /// One address for every service instead of Oracle's hosts, such as that of a simulated cloud. Paths keep their
    /// version: `http://127.0.0.1:8080` is asked for `/20160918/instances`.
    public var endpoint: Endpoint?
    /// What the clients of both clouds share.
    public var client: ClientConfiguration

    /// Creates a configuration.
    public init(
        compartment: String? = nil,
        endpoint: Endpoint? = nil,
        client: ClientConfiguration = ClientConfiguration()
    ) {
        self.compartment = compartment
        self.endpoint = endpoint
        self.client = client
    }

    /// Takes the endpoint from `XANTHUS_OCI_ENDPOINT`, if that is set.
    ///
    /// - Throws: ``ConfigurationError`` if it is no address, or would carry signatures in clear over a network.
    public mutating func readEndpoint(in environment: Environment) throws(ConfigurationError) {
        guard let address = environment[Self.endpointVariable] else { return }
        endpoint = try Endpoint(address, source: "environment variable \(Self.endpointVariable)")
    }

    /// What Oracle's Python SDK does on failure: eight attempts within 600 s, pauses of 1 s doubling to 30 s
    /// (`retry/retry.py`, `DEFAULT_RETRY_STRATEGY`). Ours draws the whole pause, not only a second of it.
    static let vendorRetry = RetryPolicy(
        maximumAttempts: 8,
        budget: .seconds(600),
        backoff: Backoff(base: .seconds(1), maximum: .seconds(30))
    )
}
