internal import XanthusCloud

/// How many requests have been read and not yet been answered to the last byte.
final class AnswersUnderWay: Sendable {
    private let number = Locked(0)

    var count: Int { number.withLock { $0 } }

    func begin() { number.withLock { $0 += 1 } }

    func end() { number.withLock { $0 -= 1 } }
}

/// One request's way from its arrival to the last byte of its answer.
///
/// It ends once: when ``end()`` is called, or when nobody holds it any more, as happens when the client has gone away.
final class AnswerUnderWay: Sendable {
    private let atEnd: Locked<(@Sendable () -> Void)?>

    init(atEnd: @escaping @Sendable () -> Void) {
        self.atEnd = Locked(atEnd)
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
