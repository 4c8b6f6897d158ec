internal import Foundation

/// One limit of a tenancy: what it is called, how much it allows, and how usage is read from what exists.
///
/// Nothing is counted apart, so that usage cannot drift from the records.
struct OCILimit: Sendable {
    enum Scope: String, Sendable {
        case global = "GLOBAL"
        case region = "REGION"
        case domain = "AD"
    }

    typealias Account = OCIConditions.Account

    /// The name of the service that the limit belongs to, such as `compute`.
    let service: String
    let name: String
    let description: String
    let scope: Scope
    /// What an account of a kind has, in a domain where the scope is one.
    let value: @Sendable (_ account: Account, _ world: OCIWorld, _ domain: String?) -> Int
    /// What exists counts; `nil` where Oracle tells no usage, or nothing of the kind is simulated.
    let used: (@Sendable (_ world: OCIWorld, _ domain: String?) -> Int)?

    /// All that are known.
    static let all = compute + blockStorage + network

    static func named(_ name: String) -> OCILimit? { all.first { $0.name == name } }

    /// Of networks; assumed. Oracle's page on Always Free speaks of two VCNs, but nobody has shown the refusal.
    static let network = [
        OCILimit("vcn", "vcn-count", "VCNs", .region, 50, 50, 50) { world, _ in world.living(.vcn).count },
        OCILimit("vcn", "reserved-public-ip-count", "Reserved public IPs", .region, 50, 50, 50) { world, _ in
            world.living(.publicIp).count { $0["lifetime"] == "RESERVED" }
        },
    ]
}

extension OCILimit {
    init(
        _ service: String,
        _ name: String,
        _ description: String,
        _ scope: Scope,
        _ free: Int,
        _ trial: Int,
        _ paid: Int,
        used: (@Sendable (_ world: OCIWorld, _ domain: String?) -> Int)?
    ) {
        self.init(
            service: service,
            name: name,
            description: description,
            scope: scope,
            value: { account, _, _ in
                switch account.kind {
                case .alwaysFree: free
                case .trial: trial
                case .payAsYouGo: paid
                }
            },
            used: used
        )
    }
}

extension OCIWorld {
    /// What a limit allows now. The conditions' word comes before the account's.
    func value(of limit: OCILimit, in domain: String?) -> Int {
        conditions.limits[limit.name] ?? limit.value(conditions.account, self, domain)
    }

    /// The things of a kind that exist and have not ended, in a domain if one is named.
    func living(_ kind: OCIKind, in domain: String? = nil) -> [OCIRecord] {
        all(kind).filter {
            $0.state != "TERMINATED" && (domain == nil || $0["availabilityDomain"] == domain)
        }
    }

    /// Refuses what more of something would exceed.
    ///
    /// - Parameters:
    ///   - more: How much more, by the names of limits, in the order in which Oracle names those that are exceeded.
    ///   - domain: Where it is to be; `nil` for what belongs to the region.
    /// - Throws: `LimitExceeded` or `QuotaExceeded` with every limit or quota that is too low. Observed.
    func checkLimits(_ more: [(name: String, amount: Double)], in domain: String? = nil) throws(OCIRefusal) {
        var limits: [String] = []
        var quotas: [String] = []
        for (name, amount) in more where amount > 0 {
            guard let limit = OCILimit.named(name), let used = limit.used else { continue }
            let place = limit.scope == .domain ? domain : nil
            let (most, quota) = (value(of: limit, in: place), conditions.quotas[name])
            // Reading usage from all that exists takes its time where much exists.
            guard most != .max || quota != nil else { continue }
            let sum = Double(used(self, place)) + amount
            if sum > Double(most) { limits.append(name) }
            if let quota, sum > Double(quota) {
                quotas.append("\(name) in policy '\(account.quota)' by \(Int((sum - Double(quota)).rounded(.up)))")
            }
        }
        if !quotas.isEmpty, keeps(.quotas) {
            throw OCIRefusal(
                400,
                "QuotaExceeded",
                "The following compartment quotas were exceeded: \(quotas.joined(separator: ", "))"
            )
        }
        if !limits.isEmpty, keeps(.limits) { throw .limits(limits) }
    }
}

extension OCIRefusal {
    /// The blank at the end is Oracle's. Observed.
    static func limits(_ names: [String]) -> OCIRefusal {
        .init(
            400,
            "LimitExceeded",
            """
            The following service limits were exceeded: \(names.joined(separator: ", ")). Request a service limit \
            increase from the service limits page in the console.\(" ")
            """
        )
    }
}
