package import XanthusCloud

extension OCISamples {
    /// Those of volumes, backups and work requests.
    package static let storage: [any OCI.Operation] = []
}
