import Testing

@testable import XanthusCloud

@Suite("Hetzner context file")
struct HetznerContextFileTests {
    private static let marks = Array("\"'[]{}=#.,\\\n\r\t u".utf8)

    /// The file with one to four bytes or pieces of it changed, removed or added.
    private func damaged(_ sound: [UInt8], _ chance: inout Randomness) -> [UInt8] {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...4, using: &chance) {
            let place = Int.random(in: bytes.indices, using: &chance)
            switch Int.random(in: 0..<4, using: &chance) {
            case 0: bytes[place] = UInt8.random(in: 0...0x7F, using: &chance)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(Self.marks[Int.random(in: Self.marks.indices, using: &chance)], at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 30))
            }
        }
        return bytes
    }

    @Test func `is read or refused however it is damaged, and no token is quoted`() {
        var chance = Randomness(seed: 7)
        let sound = Array(HetznerSetup.contexts.utf8)
        let secrets = [String(repeating: "aB3", count: 14), String(repeating: "x", count: 42)]
        var (read, refused) = (0, 0)
        for _ in 0..<3000 {
            let text = String(decoding: damaged(sound, &chance), as: UTF8.self)
            let words: String
            do {
                words = try HetznerContextFile(text, path: "cli.toml").warning ?? ""
                read += 1
            } catch {
                words = "\(error)"
                refused += 1
                #expect(error.source?.hasPrefix("cli.toml, line ") == true, "\(error)")
            }
            #expect(!secrets.contains { words.contains($0) }, "\(text)")
        }
        #expect(read > 100 && refused > 100, "\(read) read, \(refused) refused")
    }
}
