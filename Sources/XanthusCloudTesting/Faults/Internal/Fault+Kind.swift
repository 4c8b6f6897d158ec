extension Fault {
    enum Kind: Sendable, Hashable {
        case refused
        case reset(isApplied: Bool)
        case silent(isApplied: Bool)
        case truncated
        case slow(Duration)
        case garbage
        case empty
        case wrongType
        case page(Int, isApplied: Bool)
        case unknown(String?)
        case rateLimited(Duration?)
        case status(Int, isApplied: Bool)
        case unauthenticated
        case clockSkew(Duration)
        case notFound
        case busy
        case locked
        case capacity(CapacityDisguise?)
        case failedWork
        case stuck(Duration)
        case slowBoot(Duration)
        case failingGuest(String)
        case idleReclaim(Duration)
    }

    /// The name in files.
    var name: String {
        switch kind {
        case .refused: "connection-refused"
        case .reset(let isApplied): isApplied ? "reset-after-apply" : "reset-before-apply"
        case .silent(let isApplied): isApplied ? "timeout-after-apply" : "timeout-before-apply"
        case .truncated: "truncated-body"
        case .slow: "slow"
        case .garbage: "garbage-body"
        case .empty: "empty-body"
        case .wrongType: "wrong-content-type"
        case .page: "gateway-page"
        case .unknown(nil): "unknown-state"
        case .unknown: "unknown-value"
        case .rateLimited: "rate-limited"
        case .status: "status"
        case .unauthenticated: "unauthenticated"
        case .clockSkew: "clock-skew"
        case .notFound: "not-found"
        case .busy: "busy"
        case .locked: "locked"
        case .capacity: "out-of-capacity"
        case .failedWork: "failed-work"
        case .stuck: "stuck-in-use"
        case .slowBoot: "slow-boot"
        case .failingGuest: "failing-guest"
        case .idleReclaim: "idle-reclaim"
        }
    }

    /// Why it cannot happen to an operation, as the end of a sentence; `nil` if it can.
    func obstacle(at operation: FaultTarget) -> String? {
        switch kind {
        case .capacity(let disguise):
            guard operation.makesServer else { return "is about the creation of servers" }
            guard let disguise, disguise.cloud != operation.cloud else { return nil }
            return "comes in the words of \(disguise.cloud)"
        case .slowBoot, .failingGuest: return operation.makesServer ? nil : "is about the creation of servers"
        case .idleReclaim:
            return operation.makesServer && operation.cloud == "oci" ? nil : "is about OCI's LaunchInstance"
        case .stuck: return operation.removes ? nil : "is about removals"
        case .clockSkew: return operation.cloud == "oci" ? nil : "is about OCI, whose signatures have dates"
        case .failedWork: return operation.isRead ? "is about operations that start work" : nil
        default: return nil
        }
    }

    /// The clouds that can have it; `nil` for all.
    var cloud: String? {
        switch kind {
        case .capacity(let disguise): disguise?.cloud
        case .idleReclaim, .clockSkew: "oci"
        default: nil
        }
    }
}
