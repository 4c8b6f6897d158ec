internal import XanthusCloud

internal import struct Foundation.Date

/// What all parts of a VCN have in common.
protocol OCINetworkPart: Sendable {
    var id: String { get }
    var displayName: String? { get }
    var lifecycleState: OCI.LifecycleState { get }
    var freeformTags: [String: String]? { get }
    var timeCreated: Date? { get }
}

extension OCI.Vcn: OCINetworkPart {}
extension OCI.InternetGateway: OCINetworkPart {}
extension OCI.RouteTable: OCINetworkPart {}
extension OCI.SecurityList: OCINetworkPart {}
extension OCI.Subnet: OCINetworkPart {}

extension OCINetworkPart {
    /// Whether it is there to stay. What is removed is listed for a while.
    var isAlive: Bool { lifecycleState != .terminating && lifecycleState != .terminated }

    func isOurs(_ blueprint: NetworkBlueprint) -> Bool {
        blueprint.ownership.matches(freeformTags ?? [:])
    }

    /// The part in words that all clouds share.
    func resource(_ kind: NetworkResource.Kind, _ blueprint: NetworkBlueprint) -> NetworkResource {
        NetworkResource(
            kind: kind,
            id: NetworkResource.ID(id),
            name: displayName ?? id,
            isOurs: isOurs(blueprint)
        )
    }
}

extension Sequence where Element: OCINetworkPart {
    /// The living, those with the name first, of them ours, of them the oldest: whoever looks chooses the same.
    func ranked(_ name: String, _ blueprint: NetworkBlueprint) -> [Element] {
        func rank(_ part: Element) -> (Int, Int, Double, String) {
            (
                part.displayName == name ? 0 : 1, part.isOurs(blueprint) ? 0 : 1,
                part.timeCreated?.timeIntervalSince1970 ?? 0, part.id
            )
        }
        return filter(\.isAlive).sorted { rank($0) < rank($1) }
    }
}
