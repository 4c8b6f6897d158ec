internal import Foundation
internal import XanthusCloud

/// A simulated machine as it is now.
struct GuestSight: Sendable {
    let isOn: Bool
    /// The lines on the console, without those of kernel and cloud-init.
    var console: [String] = []
    var files: [String: Data] = [:]
    /// What it listens on; nothing while it is off.
    var ports: Set<UInt16> = []
    let commands: [String: ShellOutput]
    let hostKey: SSHPublicKey?
    /// The keys that log in.
    let loginKeys: [SSHPublicKey]

    /// - Parameters:
    ///   - speed: What spans are divided by in its world.
    init(
        of guest: Guest,
        power: GuestPower,
        hostKey: String,
        loginKeys: [String],
        speed: Double,
        at now: Date
    ) {
        isOn = power.isOn
        commands = guest.commands
        self.hostKey = try? SSHPublicKey(hostKey)
        self.loginKeys = loginKeys.compactMap { try? SSHPublicKey($0) }
        guard let progress = power.progress(at: now).map({ $0 * speed }) else { return }
        // A stable sort, so that what happens at one moment happens in the order of the script.
        let happened = guest.events.enumerated().filter { $0.element.after <= progress }
            .sorted { ($0.element.after, $0.offset) < ($1.element.after, $1.offset) }
        for (_, event) in happened { apply(event.effect) }
        let isUp = power.lastStart.map { .seconds(now.timeIntervalSince($0)) * speed >= guest.reboot } ?? false
        if !isOn || (power.isRestarted && !isUp) { ports = [] }
    }

    private mutating func apply(_ effect: Guest.Event.Effect) {
        switch effect {
        case .console(let line): console.append(line)
        case .write(let path, let data): files[path] = data
        case .append(let path, let data): files[path, default: Data()].append(data)
        case .listen(let port): ports.insert(port)
        case .close(let port): ports.remove(port)
        }
    }
}

/// A world with machines in it that can be reached.
protocol GuestHost: Sendable {
    /// The machine with a public address, as it is now.
    func guest(at address: String) async -> GuestSight?
}
