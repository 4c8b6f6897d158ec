/// How a cloud tells that it has no room for a server.
public struct CapacityDisguise: Sendable, Hashable, CaseIterable {
    /// The cloud that says so.
    let cloud: String
    let name: String

    /// OCI: 500 `InternalError`, "Out of host capacity." Observed from 2018 to 2026, always alike.
    public static let hostCapacity = CapacityDisguise(cloud: "oci", name: "host-capacity")
    /// OCI: 500 `InternalError`, "Out of capacity for shape … in availability domain …", the words of Oracle's console;
    /// that the API has them too is assumed.
    public static let shapeCapacity = CapacityDisguise(cloud: "oci", name: "shape-capacity")
    /// OCI: 400 `SeOutOfCapacity`, a code of Oracle's error table.
    public static let seOutOfCapacity = CapacityDisguise(cloud: "oci", name: "se-out-of-capacity")
    /// OCI: the launch is accepted; its work request fails, and the instance goes `TERMINATED`. Observed.
    public static let acceptedLaunch = CapacityDisguise(cloud: "oci", name: "accepted-launch")
    /// OCI: 400 `LimitExceeded` with nothing running, as after failed launches. Observed.
    public static let phantomLimit = CapacityDisguise(cloud: "oci", name: "phantom-limit")
    /// OCI: 404 `NotAuthorizedOrNotFound`, "shape … not found", in the availability domains that lack it. Observed.
    public static let absentShape = CapacityDisguise(cloud: "oci", name: "absent-shape")
    /// Hetzner: 412 `resource_unavailable`, "error during placement". Observed.
    public static let placement = CapacityDisguise(cloud: "hetzner", name: "placement")
    /// Hetzner: 412 `resource_unavailable`, "server location disabled". Observed.
    public static let disabledLocation = CapacityDisguise(cloud: "hetzner", name: "disabled-location")
    /// Hetzner: 422 `placement_error`, as for placement groups. Documented; the words are assumed.
    public static let placementError = CapacityDisguise(cloud: "hetzner", name: "placement-error")

    /// All of them.
    public static let allCases: [CapacityDisguise] = [
        .hostCapacity, .shapeCapacity, .seOutOfCapacity, .acceptedLaunch, .phantomLimit, .absentShape, .placement,
        .disabledLocation, .placementError,
    ]
}

extension CapacityDisguise: CustomStringConvertible {
    /// The name in files, such as `host-capacity`.
    public var description: String { name }
}
