package import XanthusCloud

extension OCISamples {
    /// Those of identity, limits, usage, metrics and prices.
    package static let tenancy: [any OCI.Operation] = []
}
