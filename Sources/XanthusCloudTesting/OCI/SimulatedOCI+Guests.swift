internal import XanthusCloud

extension SimulatedOCI: GuestHost {
    /// The way onto the instances, by their public addresses.
    public nonisolated var shell: SimulatedShell { SimulatedShell(to: self, time: time) }

    func guest(at address: String) -> GuestSight? {
        let world = advanced()
        return world.instance(at: address).map(world.guest)
    }
}
