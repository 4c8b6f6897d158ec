import Foundation
import Testing

@testable import XanthusCloud

@Suite("SSH key pair")
struct SSHKeyPairTests {
    // Each length of comment asks for another length of padding.
    @Test(.enabled(if: SSHKeygen.isPresent), arguments: 0...8)
    func `is what ssh-keygen reads`(length: Int) throws {
        let pair = try SSHKeyPair.generate(comment: String(repeating: "c", count: length))
        let privateKey = pair.privateKey.withUnsafeValue { $0 }
        let line = try SSHKeygen.run(["-y", "-f", "k"], files: ["k": privateKey])
        #expect(line == pair.publicKey.line + "\n")
        let fingerprint = try SSHKeygen.run(["-l", "-f", "k"], files: ["k": privateKey])
        #expect(fingerprint.split(separator: " ")[1] == pair.publicKey.sha256Fingerprint)
    }

    @Test(.enabled(if: SSHKeygen.isPresent))
    func `signs what its public half verifies`() throws {
        let pair = try SSHKeyPair.generate()
        let files = ["k": pair.privateKey.withUnsafeValue { $0 }, "message": "hello"]
        let signature = try SSHKeygen.run(
            ["-q", "-Y", "sign", "-n", "file", "-f", "k", "message"],
            files: files,
            reading: "message.sig"
        )
        let verdict = try SSHKeygen.run(
            ["-Y", "find-principals", "-s", "message.sig", "-f", "allowed"],
            files: ["message.sig": signature, "allowed": "me \(pair.publicKey.line)\n"]
        )
        #expect(verdict == "me\n")
    }

    @Test
    func `is another each time`() throws {
        #expect(try SSHKeyPair.generate().publicKey != SSHKeyPair.generate().publicKey)
    }

    @Test
    func `keeps its public key one line and its private key unseen`() throws {
        let pair = try SSHKeyPair.generate(comment: "a\nssh-rsa b\r\nc")
        #expect(pair.publicKey.comment == "a ssh-rsa b c")
        #expect(try SSHPublicKey(pair.publicKey.line) == pair.publicKey)
        var dumped = ""
        dump(pair, to: &dumped)
        for text in ["\(pair)", String(reflecting: pair), dumped] {
            #expect(text.contains("<redacted>"))
            #expect(!text.contains("OPENSSH"))
        }
    }
}
