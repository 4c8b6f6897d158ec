/// What ends a program in the middle of its work with a cloud.
public struct Interruption: Sendable, Hashable, CaseIterable {
    enum Kind {
        case kill
        case cut
        case cancellation
    }

    let kind: Kind
    /// Whether the request at which it happens is carried out.
    let isApplied: Bool

    /// The program is killed, and the request that it is sending never arrives.
    public static let killedBeforeArrival = Interruption(kind: .kill, isApplied: false)
    /// The program is killed while it waits for the answer of a request that is carried out.
    public static let killedAfterApply = Interruption(kind: .kill, isApplied: true)
    /// The program lives on, but one request of it never arrives. It gets an error that no retry hides.
    public static let cutBeforeArrival = Interruption(kind: .cut, isApplied: false)
    /// The program lives on, but the answer of one request of it, which is carried out, is lost. It gets an error that no
    /// retry hides.
    public static let cutAfterApply = Interruption(kind: .cut, isApplied: true)
    /// The program's task is cancelled while it sends a request, and has all the time it wants for what it does then.
    public static let cancelled = Interruption(kind: .cancellation, isApplied: true)

    /// All of them.
    public static let allCases: [Interruption] = [
        .killedBeforeArrival, .killedAfterApply, .cutBeforeArrival, .cutAfterApply, .cancelled,
    ]
    /// The two ways of being killed.
    public static let kills: [Interruption] = [.killedBeforeArrival, .killedAfterApply]
}

extension Interruption: CustomStringConvertible {
    /// The name, such as `killed after apply`.
    public var description: String {
        switch (kind, isApplied) {
        case (.kill, false): "killed before arrival"
        case (.kill, true): "killed after apply"
        case (.cut, false): "cut before arrival"
        case (.cut, true): "cut after apply"
        case (.cancellation, _): "cancelled"
        }
    }
}
