/// Machines that set K3s up, as `XanthusCloudInit`'s script does it: its phases on the console and in
/// `/opt/xanthus/status`, a line each.
extension Guest {
    /// The phases of the script in their order, and how long each takes on a quiet day (assumed, about two minutes in
    /// all).
    static let phases: [(name: String, span: Duration)] = [
        ("configure", .seconds(5)), ("firewall", .seconds(1)), ("download", .seconds(25)), ("install", .seconds(20)),
        ("wait", .seconds(45)),
    ]
    /// Where the phases are written.
    static let statusPath = "/opt/xanthus/status"
    /// From being switched on to the script's start: the kernel, the network, packages.
    static let setUpStart: Duration = .seconds(40)

    /// A machine that becomes a K3s server in a little over two minutes.
    public static let k3s = k3s(failing: nil)

    /// A machine whose script ends in a phase, as it does on one that cannot reach a mirror or has no room left.
    ///
    /// - Parameters:
    ///   - phase: `configure`, `firewall`, `download`, `install` or `wait`. In any other nothing fails.
    ///   - line: The number of the script's line.
    ///   - words: What the failing command said last.
    public static func k3s(failingIn phase: String, line: Int, saying words: String = "exit status 1") -> Guest {
        k3s(failing: (phase, line, words))
    }

    private static func k3s(failing failure: (phase: String, line: Int, words: String)?) -> Guest {
        var events = plain.events
        var now = setUpStart
        events.append(.file(statusPath, "", after: now))
        for (phase, span) in phases {
            events += enter(phase, at: now)
            now += span
            if let failure, failure.phase == phase {
                events += [
                    .line("failed:\(phase):\(failure.line)", in: statusPath, after: now),
                    .console(failure.words, after: now),
                    .console("xanthus: failed:\(phase):\(failure.line) (exit 1)", after: now),
                ]
                return Guest(events)
            }
            if phase == "install" { events.append(.listens(on: 6443, after: now)) }
        }
        return Guest(events + enter("ready", at: now))
    }

    private static func enter(_ phase: String, at now: Duration) -> [Event] {
        [.line(phase, in: statusPath, after: now), .console("xanthus: \(phase)", after: now)]
    }
}
