private import Synchronization

/// How many requests have been read and not yet been answered to the last byte.
final class AnswersUnderWay: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }

    func begin() { number.withLock { $0 += 1 } }

    func end() { number.withLock { $0 -= 1 } }
}

/// One request's way from its arrival to the last byte of its answer.
///
/// It ends once: when ``end()`` is called, or when nobody holds it any more, as happens when the client has gone away.
final class AnswerUnderWay: Sendable {
    private let atEnd: Mutex<(@Sendable () -> Void)?>

    init(atEnd: @escaping @Sendable () -> Void) {
        self.atEnd = Mutex(atEnd)
    }

    deinit { end() }

    func end() {
        let action = atEnd.withLock { action in
            defer { action = nil }
            return action
        }
        action?()
    }
}
