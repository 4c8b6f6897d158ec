internal import Foundation

/// A thing of a simulated project.
protocol HetznerElement: HetznerListed, Sendable {
    var id: Int { get }
    var created: Date { get }
    /// The name, of what has one that no other of its kind has.
    var uniqueName: String? { get }
    /// The number of what has it, or of what it belongs to.
    var holder: Int? { get }
}

/// A thing with a name.
protocol HetznerNamed: HetznerElement {
    var name: String { get }
}

extension HetznerNamed {
    var uniqueName: String? { name }
}

extension HetznerElement {
    var holder: Int? { nil }

    func entry(_ field: String) -> HetznerListEntry {
        switch field {
        case "id": .number(id)
        case "name": uniqueName.map(HetznerListEntry.text) ?? .none
        case "created": .number(Int(created.timeIntervalSince1970 * 1000))
        default: .none
        }
    }
}

extension HetznerWorld.Server: HetznerNamed {
    var holder: Int? { placementGroup }
}

extension HetznerWorld.PrimaryIP: HetznerNamed {
    var holder: Int? { assignee?.id }
}

extension HetznerWorld.FloatingIP: HetznerNamed {
    var holder: Int? { server }
}

extension HetznerWorld.Volume: HetznerNamed {
    var holder: Int? { server }
}

/// Copies of disks have no names.
extension HetznerImage: HetznerElement {
    var uniqueName: String? { nil }
    var holder: Int? { boundTo }
}

extension HetznerWorld.SSHKey: HetznerNamed {}
extension HetznerWorld.Firewall: HetznerNamed {}
extension HetznerWorld.Network: HetznerNamed {}
extension HetznerWorld.PlacementGroup: HetznerNamed {}
extension HetznerZone: HetznerNamed {}
extension HetznerCertificate: HetznerNamed {}
extension HetznerLoadBalancer: HetznerNamed {}
