internal import Dispatch
private import Foundation
internal import XanthusCloud

/// Turns the first SIGINT, SIGTERM or SIGHUP into a call, and any further one into another.
struct SignalWatch {
    private let sources: [any DispatchSourceSignal]

    init(onFirst: @escaping @Sendable () -> Void, onFurther: @escaping @Sendable () -> Void) {
        let count = SignalCount()
        // A reader that went away shows as a failed write; it is no reason to end without clearing up.
        signal(SIGPIPE, SIG_IGN)
        sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
            // Else the process would end before the source hears of it.
            let earlier = signal(number, SIG_IGN)
            // `nohup` asks to outlive the terminal in this way.
            if number == SIGHUP, Self.isIgnored(earlier) { return nil }
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { @Sendable in
                if count.next() == 1 { onFirst() } else { onFurther() }
            }
            source.resume()
            return source
        }
    }

    func stop() {
        for source in sources { source.cancel() }
    }

    // Functions cannot be compared but by their addresses.
    private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
        unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}

private final class SignalCount: Sendable {
    private let number = Locked(0)

    func next() -> Int {
        number.withLock { number in
            number += 1
            return number
        }
    }
}
