internal import HTTPTypes

/// The lock of a thing that is still being made, which whoever attaches something to it meets.
///
/// hcloud-go repeats `locked` nowhere; Hetzner's Terraform provider does so where networks and volumes are attached
/// (five tries at pauses of 1, 2, 4, 8 and 16 s), because a server is locked while it is made. The refusal proves that
/// nothing was done, so it is safe whatever the operation.
enum HetznerLock {
    private static let pauses: [Duration] = [1, 2, 4, 8, 16].map { .seconds($0) }
    private static let ends = [
        "/actions/attach_to_network", "/actions/detach_from_network", "/actions/attach",
    ]

    /// The pause before a refused request is sent again; `nil` if that is not for a lock's sake.
    static func pause(after error: CloudError, _ request: HTTPRequest, attempt: Int) -> Duration? {
        guard error.providerCode == "locked", pauses.indices.contains(attempt - 1),
            let path = request.path, ends.contains(where: { path.hasSuffix($0) })
        else { return nil }
        return pauses[attempt - 1]
    }
}
