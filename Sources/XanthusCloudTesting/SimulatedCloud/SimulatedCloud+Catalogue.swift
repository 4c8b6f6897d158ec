public import XanthusCloud

extension SimulatedCloud {
    /// What a simulated cloud offers, everything in every region.
    public struct Catalogue: Sendable, Hashable {
        /// The regions. The first is where an account begins.
        public var regions: [Region] = [
            Region(id: "north", description: "The North", zones: ["north-1", "north-2"]),
            Region(id: "south", description: "The South", zones: ["south-1", "south-2"]),
        ]
        /// The sizes of machine. Whether there is room for one now is added when it is listed.
        public var types: [ServerType] = [
            type("small", cpus: 2, memory: 4, disk: 40),
            type("medium", cpus: 4, memory: 8, disk: 80),
            type("large", cpus: 8, memory: 32, disk: 240),
            type("small-arm", cpus: 2, memory: 4, disk: 40, .arm),
            type("large-arm", cpus: 16, memory: 32, disk: 320, .arm),
        ]
        /// The images.
        public var images: [Image] = [
            image("ubuntu", "22.04", .x86), image("ubuntu", "24.04", .x86), image("debian", "12", .x86),
            image("ubuntu", "22.04", .arm), image("ubuntu", "24.04", .arm), image("debian", "12", .arm),
        ]

        /// The standard catalogue: two regions with two zones each, five types, and two distributions for x86 and Arm.
        public init() {}

        private static func type(
            _ name: String,
            cpus: Double,
            memory: Double,
            disk: Double,
            _ architecture: Architecture = .x86
        ) -> ServerType {
            ServerType(
                id: ServerType.ID(name),
                description: "\(Int(cpus)) processors, \(Int(memory)) GB",
                architecture: architecture,
                cpus: cpus,
                memoryInGB: memory,
                diskInGB: disk
            )
        }

        private static func image(_ system: String, _ version: String, _ architecture: Architecture) -> Image {
            let name = "\(system)-\(version)"
            return Image(
                id: Image.ID("\(name)-\(architecture.rawValue)"),
                name: name,
                operatingSystem: system,
                version: version,
                architecture: architecture
            )
        }
    }
}
