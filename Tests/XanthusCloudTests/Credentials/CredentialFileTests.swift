import Foundation
import Testing

@testable import XanthusCloud

@Suite("Credential file")
struct CredentialFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func read(_ path: String) throws(ConfigurationError) -> String {
        try CredentialFile(path, field: "key_file", source: "line 4").text.withUnsafeValue { $0 }
    }

    private func rule(of path: String) throws -> String {
        let error = try #require(throws: ConfigurationError.self) { try read(path) }
        #expect(error.field == "key_file")
        #expect(error.source == "line 4")
        #expect(error.rule.contains(path))
        return error.rule
    }

    @Test
    func `reads text, without a byte order mark`() throws {
        #expect(try read(directory.write("[DEFAULT]\r\nä", to: "a")) == "[DEFAULT]\r\nä")
        #expect(try read(directory.write("\u{FEFF}[DEFAULT]", to: "b")) == "[DEFAULT]")
        #expect(try read(directory.write("", to: "c")).isEmpty)
        let large = String(repeating: "x", count: CredentialFile.maximumSize)
        #expect(try read(directory.write(large, to: "d")) == large)
    }

    @Test
    func `tells why a file cannot be read`() throws {
        #expect(try rule(of: directory.path + "/none").contains("does not exist"))
        #expect(try rule(of: directory.write("", to: "file") + "/below").contains("does not exist"))
        #expect(try rule(of: directory.path).contains("is a directory"))
        #expect(try rule(of: "/dev/null").contains("no regular file"))
        let large = [UInt8](repeating: 0x78, count: CredentialFile.maximumSize + 1)
        #expect(try rule(of: directory.write(large, to: "large")).contains("larger than 1 MiB"))
        #expect(try rule(of: directory.write([0x30, 0x82, 0xFF], to: "der")).contains("no text"))
    }

    // Nothing is closed to root.
    @Test(.enabled(if: geteuid() != 0))
    func `tells that a file may not be read`() throws {
        #expect(try rule(of: directory.write("", to: "closed", mode: 0o000)).contains("may not be read"))
    }

    @Test
    func `does not wait for a pipe that nobody writes to`() throws {
        let path = directory.path + "/pipe"
        try #require(mkfifo(path, 0o600) == 0)
        #expect(try rule(of: path).contains("no regular file"))
    }

    #if os(Linux)
        // Opening it works, reading at its start never does.
        @Test
        func `tells an error on the way`() throws {
            #expect(try rule(of: "/proc/self/mem").contains("cannot be read (error \(EIO)"))
        }
    #endif

    @Test(arguments: [(0o600, false), (0o400, false), (0o640, true), (0o604, true), (0o777, true)])
    func `warns of a mode that lets others in`(mode: Int, isOpen: Bool) throws {
        let path = try directory.write("", to: "file", mode: mode)
        let warning = try CredentialFile(path, field: "key_file", source: nil).warning
        #expect((warning != nil) == isOpen)
        #expect(warning?.contains("mode \(String(mode, radix: 8))") != false)
        #expect(warning?.contains("`chmod 600 \(path)`") != false)
    }

    @Test
    func `is replaced at once, for the owner's eyes, and where a link leads`() throws {
        let home = try TemporaryDirectory()
        let file = try home.write("old", to: "real/token", mode: 0o644)
        let link = home.path + "/token"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        #expect(CredentialFile.replace(link, by: "new") == nil)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/real") == ["token"])
    }

    @Test
    func `is left as it is where it is none of ours`() throws {
        let home = try TemporaryDirectory()
        #expect(CredentialFile.replace(home.path + "/none", by: "new")?.contains("does not exist") == true)
        #expect(CredentialFile.replace(home.path, by: "new") == "it is no regular file")
        #expect(!FileManager.default.fileExists(atPath: home.path + "/none"))
    }
}
