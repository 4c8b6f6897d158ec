internal import Foundation
internal import XanthusCloud

extension Fixture {
    /// Reads a file, which may hold anything.
    ///
    /// - Throws: ``ConfigurationError`` that names the line or the field.
    init(contentsOf path: String) throws(ConfigurationError) {
        self = try Fixture(data: Self.bytes(of: path), source: path)
    }

    init(data: Data, source: String) throws(ConfigurationError) {
        let json: JSON
        do {
            json = try JSONDecoder().decode(JSON.self, from: data)
        } catch {
            throw ConfigurationError(
                "fixture",
                rule: "It is no JSON\(Self.place(ofErrorIn: data)).",
                nextStep: "Record it again, or correct it there.",
                source: source
            )
        }
        let reader = FixtureReader(source: source)
        let file = try reader.object(json, "fixture", ["version", "exchanges"])
        guard try reader.integer(file, "version", "fixture") == Self.version else {
            throw reader.error("version", "Fixtures have the version \(Self.version) here.")
        }
        var exchanges: [RecordedExchange] = []
        for (index, element) in try reader.array(file, "exchanges", "fixture").enumerated() {
            exchanges.append(try RecordedExchange(element, at: "exchanges[\(index)]", reader))
        }
        self.exchanges = exchanges
    }

    private static func bytes(of path: String) throws(ConfigurationError) -> Data {
        func refusal(_ rule: String, _ nextStep: String) -> ConfigurationError {
            ConfigurationError("fixture", rule: "The file \(rule).", nextStep: nextStep, source: path)
        }
        // Without waiting, because a pipe may never get a writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw refusal(
                "cannot be read: \(String(cString: strerror(errno)))",
                "Name a file that `save(to:)` has written."
            )
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw refusal("is no regular file", "Name one that `save(to:)` has written.")
        }
        guard let data = try? file.read(upToCount: maximumSize + 1) else {
            throw refusal("is empty or cannot be read", "Record it again.")
        }
        guard data.count <= maximumSize else {
            throw refusal("is larger than \(maximumSize >> 20) MiB", "Record less at a time.")
        }
        return data
    }

    /// The line of what is no JSON. Foundation tells a line on some systems, and how many bytes are before it on others.
    private static func place(ofErrorIn data: Data) -> String {
        do {
            _ = try JSONSerialization.jsonObject(with: data)
            return ""
        } catch {
            let text = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
            if let line = text.firstMatch(of: /line (\d+)/) { return ": line \(line.1)" }
            let position = text.firstMatch(of: /character (\d+)/).flatMap { Int($0.1) } ?? data.count
            return ": line \(1 + data.prefix(position).count { $0 == UInt8(ascii: "\n") })"
        }
    }
}
