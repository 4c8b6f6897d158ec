private import Foundation
package import XanthusCloud
private import XanthusCloudTesting

/// A file with one JSON object per request and line, shared by all servers of a process.
///
/// ```json
/// {"t":1.204311,"cloud":"oci","method":"GET","path":"/20160918/vcns","status":200,"seconds":0.0012}
/// ```
///
/// - `t`: seconds from the transcript's start until the request's head had arrived. A body of up to 4 KB that
///   comes with the head has been read by then.
/// - `path`: the target as it was sent, query included.
/// - `status`: 0 where a fault that was injected left no answer.
/// - `seconds`: from `t` until the last byte of the answer was written, latency included. If the client went away
///   before, until that was noticed.
///
/// Lines are written whole, in the order in which answers end.
package final class Transcript: Sendable {
    private struct State {
        var file: FileHandle?
        var isWhole = true
    }

    private let state: Locked<State>
    private let elapsed: @Sendable () -> Duration
    private let path: String

    /// Describes a transcript and starts the stopwatch. The file is not touched before ``open()``.
    package init(path: String, time: TimeSource = .system) {
        self.path = path
        state = Locked(State())
        elapsed = time.stopwatch()
    }

    /// Creates the file, or empties it. What is no regular file, such as a pipe, is written to as it is.
    ///
    /// - Throws: ``ConfigurationError`` if the file cannot be written.
    package func open() throws {
        // Not by FileManager, which would put a regular file in the place of a pipe, a device or a symbolic link.
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw ConfigurationError(
                "transcript",
                rule: "'\(path)' cannot be written: \(String(cString: strerror(errno))).",
                nextStep: "Name a file in a directory that exists and that you may write to."
            )
        }
        state.withLock { $0.file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }
    }

    /// Closes the file.
    ///
    /// - Throws: ``ConfigurationError`` if a line could not be written, so that no transcript is short in silence.
    package func close() throws {
        let isWhole = state.withLock { state in
            do { try state.file?.close() } catch { state.isWhole = false }
            state.file = nil
            return state.isWhole
        }
        guard !isWhole else { return }
        throw ConfigurationError(
            "transcript",
            rule: "'\(path)' is incomplete: a line could not be written.",
            nextStep: "Make room, or let the pipe's reader stay to the end, and run again."
        )
    }

    /// The span since the transcript's start.
    var now: Duration { elapsed() }

    /// Writes the line of a request whose answer has just ended, if the file is open.
    func record(_ entry: Entry) {
        let line = Data((entry.line(until: now) + "\n").utf8)
        state.withLock { state in
            do { try state.file?.write(contentsOf: line) } catch { state.isWhole = false }
        }
    }

    struct Entry {
        let start: Duration
        let cloud: String
        let method: String
        let path: String
        let status: Int

        func line(until end: Duration) -> String {
            """
            {"t":\(Self.number(start)),"cloud":\(Self.quote(cloud)),"method":\(Self.quote(method)),\
            "path":\(Self.quote(path)),"status":\(status),"seconds":\(Self.number(end - start))}
            """
        }

        // Microseconds: what lies below is noise.
        private static func number(_ span: Duration) -> String {
            String(format: "%.6f", span.seconds)
        }

        private static func quote(_ text: String) -> String {
            String(decoding: JSON.string(text).data, as: UTF8.self)
        }
    }
}
