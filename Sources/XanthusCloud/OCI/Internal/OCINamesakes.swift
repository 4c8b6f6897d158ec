private import struct Foundation.Date

/// What a list of all instances of a name says of a wish.
struct OCINamesakes: Sendable {
    /// The instance that was made for the wish.
    let own: OCI.Instance?
    /// An instance that was made for something else.
    let other: OCI.Instance?
    /// Whether an instance is on its way out.
    let isLeaving: Bool
    /// The retry tokens whose instances are gone, or on their way out and not coming back.
    let gone: Set<String>

    init(_ instances: [OCI.Instance], of wish: OCIWish) {
        let alive = instances.filter { !$0.lifecycleState.isLeaving }
        own = alive.filter(wish.made).min { Self.rank($0) < Self.rank($1) }
        other = alive.first { !wish.made($0) }
        isLeaving = instances.contains { $0.lifecycleState == .terminating }
        gone = Set(
            instances.filter(\.lifecycleState.isLeaving).compactMap { $0.freeformTags?[OCIWish.launchTag] }
        )
    }

    /// The oldest first, so that whoever looks chooses the same.
    private static func rank(_ instance: OCI.Instance) -> (Double, String) {
        (instance.timeCreated?.timeIntervalSince1970 ?? 0, instance.id)
    }
}

extension OCI.LifecycleState {
    /// Whether a thing is on its way out, or gone.
    var isLeaving: Bool { self == .terminating || self == .terminated }
}
