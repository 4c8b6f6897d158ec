/// Oracle Cloud Infrastructure behind the promises of ``CloudProvider``: one tenancy, one compartment, one region.
///
/// ```swift
/// let cloud = try OCIProvider(OCICredentials.discovered(in: .current))
/// var spec = ServerSpec(name: "blog", type: OCIProvider.defaultServerType, network: attachment)
/// spec.authorizedKeys = [key]
/// let server = try await cloud.wait(for: cloud.createServer(spec))
/// ```
///
/// A zone is an availability domain such as `Uocm:PHX-AD-1`, whose names differ between tenancies.
///
/// Copies of a provider share what they remember of the catalogue: shapes and images for an hour, availability domains
/// for a day, subscriptions for five minutes.
public struct OCIProvider: Sendable {
    /// The Always Free x86 shape: the smallest server, and none that costs. With the newest Ubuntu 24.04, a boot volume of
    /// 50 GB and a public address it is what a ``ServerSpec`` makes that says no more than this.
    public static let defaultServerType: ServerType.ID = "VM.Standard.E2.1.Micro"
    static let cloudName = "oci"
    /// How many calls look up zones or addresses at once.
    static let parallelism = 8

    /// Sends operations of Oracle's own API, for what the neutral promises do not cover.
    public let client: OCI.Client
    /// The OCID of the compartment that the provider works in.
    public let compartment: String
    let credentials: OCICredentials
    package let configuration: OCIConfiguration
    let memory: OCIMemory

    /// Signs in to a tenancy. No call is made.
    ///
    /// - Throws: ``ConfigurationError`` if the compartment's OCID is malformed or that of something else.
    public init(
        _ credentials: OCICredentials,
        configuration: OCIConfiguration = OCIConfiguration()
    ) throws(ConfigurationError) {
        if let compartment = configuration.compartment {
            let kind = compartment.hasPrefix("ocid1.tenancy.") ? "tenancy" : "compartment"
            try OCICredentials.check(compartment, isOCIDOf: kind, field: "compartment", source: nil)
        }
        self.credentials = credentials
        self.configuration = configuration
        compartment = configuration.compartment ?? credentials.tenancy
        client = OCI.Client(credentials, configuration: configuration)
        memory = OCIMemory(configuration.client.time)
    }
}
