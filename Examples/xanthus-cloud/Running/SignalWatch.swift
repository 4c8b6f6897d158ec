internal import Dispatch
private import Foundation
internal import XanthusCloud

/// Turns the first SIGINT or SIGTERM into a call, and the second into an end at once.
struct SignalWatch {
    private let sources: [any DispatchSourceSignal]

    init(onFirst: @escaping @Sendable () -> Void) {
        let count = SignalCount()
        sources = [SIGINT, SIGTERM].map { number in
            // Else the process would end before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { @Sendable in
                if count.next() == 1 { onFirst() } else { exit(ExitStatus.interrupted) }
            }
            source.resume()
            return source
        }
    }

    func stop() {
        for source in sources { source.cancel() }
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
