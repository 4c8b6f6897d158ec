internal import FlyingSocks
internal import Foundation

/// An answer's body that knows when its last byte has been written.
///
/// The library asks for the next part only after it has written the one before, so being asked beyond the end says
/// that all is written.
struct AnswerBody: AsyncBufferedSequence {
    typealias Element = UInt8

    let data: Data
    /// Whether the connection ends in the middle.
    let isCut: Bool
    let answer: AnswerUnderWay

    func makeAsyncIterator() -> Iterator {
        Iterator(rest: isCut ? data.prefix(data.count / 2) : data, isCut: isCut, answer: answer)
    }

    struct Iterator: AsyncBufferedIteratorProtocol {
        fileprivate var rest: Data
        fileprivate let isCut: Bool
        fileprivate let answer: AnswerUnderWay

        mutating func nextBuffer(suggested count: Int) async throws -> Data? {
            guard !rest.isEmpty else {
                answer.end()
                if isCut { throw SocketError.disconnected }
                return nil
            }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }

        mutating func next() async throws -> UInt8? {
            try await nextBuffer(suggested: 1)?.first
        }
    }
}
