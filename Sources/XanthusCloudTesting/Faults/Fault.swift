/// Something that goes wrong with a call to a simulated cloud.
///
/// A ``FaultPlan`` says with which calls. In plans that are read from a file each has a name, such as `reset-after-apply`.
///
/// Faults of the line have the same effect through both doors, with two exceptions. The loopback server has accepted a
/// connection before it knows the operation, so that a refused one is closed without an answer there, and the client
/// cannot know that nothing was carried out. And a client that keeps connections, as `URLSessionTransport` does for `GET`,
/// may repeat a read whose connection was closed: the repetition is a call of its own.
public struct Fault: Sendable, Hashable {
    let kind: Kind

    // MARK: The line

    /// No connection comes about; in process `.unreachable`. Nothing is carried out.
    public static let connectionRefused = Fault(kind: .refused)
    /// The connection breaks before the cloud has read the request, which is not carried out.
    public static let resetBeforeApply = Fault(kind: .reset(isApplied: false))
    /// The request is carried out, and the connection breaks before the answer.
    public static let resetAfterApply = Fault(kind: .reset(isApplied: true))
    /// The request is not carried out, and nothing is ever answered: the caller's limits end the wait.
    public static let timeoutBeforeApply = Fault(kind: .silent(isApplied: false))
    /// The request is carried out, and nothing is ever answered: the caller's limits end the wait.
    public static let timeoutAfterApply = Fault(kind: .silent(isApplied: true))
    /// The request is carried out, and the connection breaks in the middle of the answer's body.
    public static let truncatedBody = Fault(kind: .truncated)

    /// The answer comes late, by the time of the door: the world's in process, the server's on loopback. The request is
    /// carried out before.
    public static func slow(by span: Duration) -> Fault { Fault(kind: .slow(span)) }

    // MARK: Answers that are none

    /// The request is carried out, and the body of its answer is noise.
    public static let garbageBody = Fault(kind: .garbage)
    /// The request is carried out, and its answer has no body.
    public static let emptyBody = Fault(kind: .empty)
    /// The request is carried out, and its answer claims to be plain text, with a body as ever.
    public static let wrongContentType = Fault(kind: .wrongType)

    /// A page of HTML, as gateways and captive portals answer it.
    ///
    /// - Parameters:
    ///   - status: Any status from 200 to 599; gateways use 502 to 504.
    ///   - isApplied: Whether the cloud behind the gateway has carried the request out.
    public static func gatewayPage(_ status: Int = 502, isApplied: Bool = false) -> Fault {
        Fault(kind: .page(status, isApplied: isApplied))
    }

    /// The states in the answer are ones that no client knows.
    public static let unknownState = Fault(kind: .unknown(nil))

    /// The texts in the answer that have this name, at whatever depth, are ones that no client knows.
    public static func unknownValue(of member: String) -> Fault { Fault(kind: .unknown(member)) }

    // MARK: Refusals in the cloud's own words

    /// 429, with or without a `Retry-After`. Nothing is carried out.
    ///
    /// - Parameter span: The hint, in whole seconds; `nil` for none, with Hetzner's counters left out too.
    public static func rateLimited(retryAfter span: Duration? = nil) -> Fault { Fault(kind: .rateLimited(span)) }

    /// A fault on the cloud's side: 500, 502, 503 or 504.
    ///
    /// - Parameter isApplied: Whether the request has been carried out all the same.
    public static func status(_ status: Int, isApplied: Bool = false) -> Fault {
        Fault(kind: .status(status, isApplied: isApplied))
    }

    /// 401, as for a key or token that is not known.
    public static let unauthenticated = Fault(kind: .unauthenticated)

    /// The cloud's clock is wrong by so much, into the future if positive. OCI alone, whose signatures have dates: beyond
    /// five minutes it answers 401.
    public static func clockSkew(_ span: Duration) -> Fault { Fault(kind: .clockSkew(span)) }

    /// 404, as for what is not known yet everywhere. (``OCILag`` makes this happen by itself.)
    public static let notFound = Fault(kind: .notFound)
    /// 409, as for what is not settled yet everywhere.
    public static let busy = Fault(kind: .busy)
    /// The thing is locked: 409 at Oracle, 423 at Hetzner.
    public static let locked = Fault(kind: .locked)

    /// There is no room for a server. Creations of servers alone.
    ///
    /// - Parameter disguise: How it shows; `nil` for the most usual way of the cloud that is asked.
    public static func outOfCapacity(_ disguise: CapacityDisguise? = nil) -> Fault { Fault(kind: .capacity(disguise)) }

    // MARK: The world

    /// The work is accepted and fails: the work request at Oracle, the action at Hetzner. A server that was to be made goes;
    /// else what was planned does not come about (assumed). An operation that starts no work is not affected.
    public static let failedWork = Fault(kind: .failedWork)

    /// A removal is refused because the thing is in use, for a span from the first refusal. Removals alone.
    public static func stuckInUse(for span: Duration) -> Fault { Fault(kind: .stuck(span)) }

    /// The server that is made takes longer to be running, by so much whatever the world's speed. Creations of servers
    /// alone.
    public static func slowBoot(by span: Duration) -> Fault { Fault(kind: .slowBoot(span)) }

    /// The script of the server that is made dies in a phase: `configure`, `firewall`, `download`, `install` or `wait`, as
    /// ``Guest/k3s(failingIn:line:saying:)`` has it. All machines of that name are such from then on. Creations of servers
    /// alone.
    public static func failingGuest(in phase: String) -> Fault { Fault(kind: .failingGuest(phase)) }

    /// The instance that is made is stopped a span after it is running, as Oracle reclaims idle Always Free instances after
    /// seven days; paid shapes are left alone, and so is what is switched or changed meanwhile. OCI's `LaunchInstance`
    /// alone.
    public static func idleReclaim(after span: Duration = .seconds(7 * 86_400)) -> Fault {
        Fault(kind: .idleReclaim(span))
    }

    /// What passes by itself, so that a patient client gets on: refused, broken, silent and slow connections, 429, and
    /// faults of the cloud and its gateways.
    public static let passing: [Fault] = [
        .connectionRefused, .resetBeforeApply, .resetAfterApply, .timeoutAfterApply, .slow(by: .seconds(2)),
        .rateLimited(), .rateLimited(retryAfter: .seconds(2)), .status(500), .status(502), .status(503), .status(504),
        .gatewayPage(),
    ]
}

extension Fault: CustomStringConvertible {
    /// What goes wrong, such as `reset-after-apply`, with the parameters.
    public var description: String {
        switch kind {
        case .slow(let span), .stuck(let span), .slowBoot(let span), .idleReclaim(let span), .clockSkew(let span):
            "\(name) \(span)"
        case .page(let status, let isApplied), .status(let status, let isApplied):
            "\(name) \(status)" + (isApplied ? " after it was applied" : "")
        case .failingGuest(let phase): "\(name) in \(phase)"
        case .unknown(let member?): "\(name) of \(member)"
        case .rateLimited(let span?): "\(name) with a hint of \(span)"
        case .capacity(let disguise?): "\(name) as \(disguise)"
        default: name
        }
    }
}
