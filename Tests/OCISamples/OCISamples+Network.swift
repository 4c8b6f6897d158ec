package import XanthusCloud

extension OCISamples {
    /// Those of networks and addresses.
    package static let network: [any OCI.Operation] = []
}
