private import Foundation

/// A value that one task at a time may touch.
///
/// `Synchronization.Mutex` would do the same, but the thread sanitizer cannot see into its contended path and reports
/// races that are none (Swift 6.3, Linux: four threads appending to an array under a `Mutex` are reported, under an
/// `NSLock` they are not). A report that may be false is one that nobody reads.
///
/// `@unchecked Sendable`: the value is reached through `withLock` alone, which holds the lock.
package final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    /// Puts a value behind a lock.
    package init(_ value: Value) {
        self.value = value
    }

    /// Lends the value to `body`, which must not wait for anything.
    package func withLock<Result: Sendable, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
