package import XanthusCloud

extension OCISamples {
    /// Those of instances, images, shapes, consoles and network cards.
    package static let compute: [any OCI.Operation] = []
}
