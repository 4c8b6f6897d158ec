internal import XanthusCloud

enum GuestHostKey {
    /// The public key that a machine has drawn for itself, as a line of OpenSSH's.
    static func make(of host: String) -> String {
        (try? SSHKeyPair.generate(comment: "root@\(host)"))?.publicKey.line ?? ""
    }
}
