import Testing

@testable import XanthusCloud

@Suite("Login keys that Hetzner would refuse or never should have")
struct HetznerSSHKeyCheckTests {
    private static let sound =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"

    @Test(
        arguments: [
            ("", sound, "name"), ("a", "", "publicKey"), ("a", "ssh-ed25519 AAAA", "publicKey"),
            ("a", "-----BEGIN OPENSSH PRIVATE KEY-----\nhunter2\n-----END OPENSSH PRIVATE KEY-----\n", "publicKey"),
            ("a", "\(sound) one\n\(sound) two", "publicKey"),
        ]
    )
    func `are refused before any call, and never repeated`(name: String, key: String, field: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try Hetzner.CreateSSHKey(name: name, publicKey: key).check()
        }
        #expect(error?.field == field)
        #expect(error.map { "\($0)".contains("hunter2") } == false)
    }

    @Test(arguments: [sound, "\(sound) me@laptop", "\(sound)\n"])
    func `are not, if they are sound`(key: String) throws {
        try Hetzner.CreateSSHKey(name: "a", publicKey: key).check()
    }
}
