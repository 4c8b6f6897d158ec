internal import Foundation

extension HetznerWorld {
    /// A server as somebody on it sees it.
    func guest(of server: Server, at now: Date) -> GuestSight {
        GuestSight(
            of: conditions.guests.guest(named: server.name, hasUserData: server.hasUserData),
            power: server.power,
            hostKey: server.hostKey,
            loginKeys: server.loginKeys,
            speed: speed,
            at: now
        )
    }

    /// The server that a public address leads to.
    func server(at address: String) -> Server? {
        let primary = primaryIPs.values.first { $0.address.contains(address) }
        if let primary { return servers.values.first { $0.ipv4 == primary.id || $0.ipv6 == primary.id } }
        return floatingIPs.values.first { $0.address.contains(address) }?.server.flatMap { servers[$0] }
    }
}
