internal import XanthusCloud

extension SimulatedHetzner: GuestHost {
    /// The way onto the servers, by their public addresses.
    public nonisolated var shell: SimulatedShell { SimulatedShell(to: self, time: time) }

    func guest(at address: String) -> GuestSight? {
        let world = advanced()
        return world.server(at: address).map { world.guest(of: $0, at: time.now) }
    }
}
