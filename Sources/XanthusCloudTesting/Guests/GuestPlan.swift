/// Which simulated machine is which guest.
///
/// ```swift
/// await cloud.change { $0.guests["blog"] = .unreachable }
/// await cloud.change { $0.guests.usual = .plain }
/// ```
public struct GuestPlan: Sendable, Hashable {
    /// What machines without a guest of their own are; `nil` for ``Guest/k3s`` where there is user data, and
    /// ``Guest/plain`` where there is none.
    public var usual: Guest?
    private var named: [String: Guest] = [:]

    /// Makes machines what they usually are.
    public init() {}

    /// The guest of the machines of a name; `nil` for the usual one.
    public subscript(name: String) -> Guest? {
        get { named[name] }
        set { named[name] = newValue }
    }

    /// The guest of a machine.
    func guest(named name: String, hasUserData: Bool) -> Guest {
        named[name] ?? usual ?? (hasUserData ? .k3s : .plain)
    }
}
