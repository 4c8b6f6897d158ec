import Testing

@testable import XanthusCloud

@Suite("Volumes that Hetzner would refuse")
struct HetznerVolumeCheckTests {
    private static let long = String(repeating: "a", count: 65)

    @Test(
        arguments: [
            (Hetzner.CreateVolume(name: "", size: 10, at: .location("nbg1")), "name"),
            (Hetzner.CreateVolume(name: "a b", size: 10, at: .location("nbg1")), "name"),
            (Hetzner.CreateVolume(name: "-a", size: 10, at: .location("nbg1")), "name"),
            (Hetzner.CreateVolume(name: long, size: 10, at: .location("nbg1")), "name"),
            (Hetzner.CreateVolume(name: "a", size: 9, at: .location("nbg1")), "size"),
            (Hetzner.CreateVolume(name: "a", size: 10_241, at: .server(1)), "size"),
            (Hetzner.ResizeVolume(id: 1, size: 10_241), "size"), (Hetzner.UpdateVolume(id: 1, name: "a."), "name"),
            (Hetzner.UpdateSSHKey(id: 1, name: ""), "name"),
        ] as [(any Hetzner.Operation, String)]
    )
    func `are refused before any call, by their field`(operation: any Hetzner.Operation, field: String) {
        let error = #expect(throws: ConfigurationError.self) { try operation.check() }
        #expect(error?.field == field)
    }

    @Test func `are not, within the grammar`() throws {
        try Hetzner.CreateVolume(name: String(Self.long.dropLast()), size: 10, at: .location(1)).check()
        try Hetzner.CreateVolume(name: "a_b-c.9", size: 10_240, at: .server(1)).check()
        try Hetzner.UpdateVolume(id: 1).check()
    }
}
