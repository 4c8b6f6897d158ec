import Foundation
import HTTPTypes
import Testing
import XanthusCloud
import XanthusCloudTesting
import XanthusSimulatorServer

@Suite("Transcript", .timeLimit(.minutes(15)))
struct TranscriptTests {
    private struct Line: Decodable {
        let t: Double
        let cloud: String
        let method: String
        let path: String
        let status: Int
        let seconds: Double
    }

    @Test
    func `one line a request, in the documented form`() async throws {
        let clock = ManualClock()
        let text = try await transcript(time: clock.time) { transcript in
            clock.advance(by: .milliseconds(1500))
            try await serving(
                EchoCloud(status: .accepted),
                latency: .milliseconds(250),
                transcript: transcript,
                time: clock.time
            ) { client, _ in
                _ = await client.exchange(get("/20160918/vcns?a=%22b%22&c=\"d\\"))
            }
        }
        let line = #"""
            {"t":1.500000,"cloud":"echo","method":"GET","path":"/20160918/vcns?a=%22b%22&c=\"d\\",\#
            "status":202,"seconds":0.250000}

            """#
        #expect(text == line)
    }

    @Test
    func `lines of requests that overlap stay whole`() async throws {
        let text = try await transcript { transcript in
            try await serving(EchoCloud(), latency: .milliseconds(5), transcript: transcript) { _, address in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for index in 0..<64 {
                        group.addTask {
                            let client = try RawClient(address)
                            _ = await client.exchange(get("/\(index)/" + String(repeating: "z", count: 1000)))
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
        let lines = try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        #expect(lines.count == 64)
        #expect(Set(lines.map(\.path)).count == 64)
        #expect(lines.allSatisfy { $0.t >= 0 && $0.seconds >= 0.005 && $0.status == 200 && $0.method == "GET" })
        #expect(Set(lines.map(\.cloud)) == ["echo"])
    }

    @Test
    func `a file that cannot be written is refused`() {
        let error = #expect(throws: ConfigurationError.self) { try Transcript(path: "/no/such/directory/file").open() }
        #expect(error?.field == "transcript")
        #expect(error?.rule.contains("/no/such/directory/file") == true)
    }

    @Test
    func `a transcript that is not opened leaves the file as it is`() throws {
        try inDirectory { directory in
            let file = directory.appending(path: "kept")
            try Data("kept".utf8).write(to: file)
            let transcript = Transcript(path: file.path())
            #expect(try Data(contentsOf: file) == Data("kept".utf8))
            try transcript.open()
            try transcript.close()
            #expect(try Data(contentsOf: file).isEmpty)
        }
    }

    @Test
    func `a symbolic link is followed and stays`() throws {
        try inDirectory { directory in
            let (file, link) = (directory.appending(path: "file"), directory.appending(path: "link"))
            try Data("old".utf8).write(to: file)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            let transcript = Transcript(path: link.path())
            try transcript.open()
            try transcript.close()
            #expect(try Data(contentsOf: file).isEmpty)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path()) == file.path())
        }
    }

    @Test
    func `a pipe gets the lines and stays a pipe`() async throws {
        let directory = try makeDirectory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let path = directory.appending(path: "pipe").path()
        try #require(mkfifo(path, 0o600) == 0)
        // Without waiting for the writer.
        let end = open(path, O_RDONLY | O_NONBLOCK)
        try #require(end >= 0)
        let reader = FileHandle(fileDescriptor: end, closeOnDealloc: true)
        let transcript = Transcript(path: path)
        try transcript.open()
        try await serving(EchoCloud(), transcript: transcript) { client, _ in
            _ = await client.exchange(get("/through"))
        }
        try transcript.close()
        #expect(String(decoding: reader.availableData, as: UTF8.self).contains(#""path":"/through""#))
        let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        #expect(type != .typeRegular)
    }

    private func makeDirectory() throws -> URL {
        let directory = FileManager.default.temporaryDirectory.appending(path: "transcript-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        return directory
    }

    private func inDirectory(_ body: (URL) throws -> Void) throws {
        let directory = try makeDirectory()
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(directory)
    }

    /// Runs `body` with a transcript and returns what the file holds then.
    private func transcript(
        time: TimeSource = .system,
        _ body: (Transcript) async throws -> Void
    ) async throws -> String {
        let directory = try makeDirectory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appending(path: "transcript")
        let transcript = Transcript(path: file.path(), time: time)
        try transcript.open()
        try await body(transcript)
        try transcript.close()
        return try String(contentsOf: file, encoding: .utf8)
    }
}
