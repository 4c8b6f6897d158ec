import Foundation

/// The real `ssh-keygen`, as judge.
enum SSHKeygen {
    static let path = "/usr/bin/ssh-keygen"
    static let isPresent = FileManager.default.isExecutableFile(atPath: path)

    struct Failure: Error {
        let status: Int32
    }

    /// Runs it in a directory of its own that holds `files`, and returns what it prints.
    static func run(_ arguments: [String], files: [String: String] = [:], reading output: String? = nil) throws
        -> String
    {
        let directory = FileManager.default.temporaryDirectory.appending(path: "xanthus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        for (name, content) in files {
            let file = directory.appending(path: name)
            try Data(content.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let printed = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        guard let output else { return String(decoding: printed, as: UTF8.self) }
        return try String(contentsOf: directory.appending(path: output), encoding: .utf8)
    }
}
