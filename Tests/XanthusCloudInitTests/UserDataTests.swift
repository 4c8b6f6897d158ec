import Foundation
import Testing

@testable import XanthusCloudInit

@Suite("User data")
struct UserDataTests {
    /// Text that gzip can't make much smaller.
    private static func noise(_ count: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var state: UInt64 = 7
        return String(
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 58)]
            }
        )
    }

    // 23,991 bytes are 31,988 in base64, and "user_data" is nine more; Hetzner counts the text itself.
    @Test(arguments: [
        (WireLimit.oci, 23_990, 31_997), (.oci, 23_991, 31_997), (.hetzner, 32_767, 32_767), (.hetzner, 32_768, 32_768),
    ])
    func `fits up to the limit`(limit: WireLimit, count: Int, size: Int) throws {
        let document = Self.noise(count)
        let data = try UserData(document, for: limit, compression: .never)
        #expect(data.bytes == Data(document.utf8))
        #expect(data.wireSize == size)
        #expect(!data.isCompressed)
    }

    @Test(arguments: [(WireLimit.oci, 23_992, "32001"), (.hetzner, 32_769, "32769")])
    func `is refused above it, with the numbers`(limit: WireLimit, count: Int, size: String) {
        let error = #expect(throws: UserDataError.self) {
            try UserData(Self.noise(count), for: limit, compression: .never)
        }
        #expect(error?.rule.contains(size) == true)
        #expect(error?.rule.contains("\(limit.maximum)") == true)
    }

    @Test func `counts the SSH keys on Oracle Cloud, and only there`() throws {
        let keys = ["ssh-ed25519 AAAA one", "ssh-ed25519 BBBB two"]
        let fitting = try UserData(Self.noise(23_946), for: .oci, authorizedKeys: keys, compression: .never)
        #expect(fitting.wireSize == 31_928 + 69)
        let error = #expect(throws: UserDataError.self) {
            try UserData(Self.noise(23_949), for: .oci, authorizedKeys: keys, compression: .never)
        }
        #expect(error?.rule.contains("32001 bytes as they are, 60 of them SSH keys") == true)
        #expect(try UserData("#!", for: .hetzner, authorizedKeys: keys).wireSize == 2)
    }

    @Test func `is compressed only when it must be`() throws {
        let long = String(repeating: "a line of a script\n", count: 3_000)
        let oci = try UserData(long, for: .oci)
        #expect(oci.isCompressed)
        #expect(oci.bytes.starts(with: [0x1F, 0x8B]))
        #expect(oci.wireSize == oci.bytes.base64EncodedData().count + 9)

        // cloud-init on Hetzner undoes base64 first.
        let hetzner = try UserData(long, for: .hetzner)
        #expect(hetzner.isCompressed)
        #expect(Data(base64Encoded: hetzner.bytes) == oci.bytes)
        #expect(hetzner.wireSize == hetzner.bytes.count)

        #expect(try UserData("#cloud-config\n", for: .oci).isCompressed == false)
        #expect(try UserData("#cloud-config\n", for: .oci, compression: .always).isCompressed)
    }

    @Test(arguments: [WireLimit.oci, .hetzner])
    func `is refused when even gzip doesn't help`(limit: WireLimit) {
        let error = #expect(throws: UserDataError.self) { try UserData(Self.noise(60_000), for: limit) }
        #expect(error?.rule.contains("60000 bytes as they are") == (limit == .hetzner))
        #expect(error?.rule.contains("compressed") == true)
    }

    @Test func `shows its sizes and never its content`() throws {
        let data = try UserData("#cloud-config\n# hidden\n", for: .hetzner)
        var dumped = ""
        dump(data, to: &dumped)
        let hidden = Data("hidden".utf8).map(String.init).joined(separator: ", ")
        for shown in ["\(data)", String(reflecting: data), dumped] {
            #expect(!shown.contains("hidden") && !shown.contains(hidden))
            #expect(shown.contains("23 of 32768 bytes for hetzner"))
        }
    }
}
