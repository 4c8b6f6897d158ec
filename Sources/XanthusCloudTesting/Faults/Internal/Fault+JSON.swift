internal import XanthusCloud

extension Fault {
    /// Finds a fault by its name and what it takes.
    ///
    /// - Parameter place: Where it stands, such as `rules[0].fault`.
    init(named name: String, _ fields: FaultFields, _ place: String) throws(ConfigurationError) {
        guard let entry = Self.named.first(where: { $0.name == name }) else {
            let near = NearNames.of(name, among: Self.named.map(\.name))
            throw ConfigurationError(
                place,
                rule: "There is no fault '\(name)'.",
                nextStep: near.isEmpty
                    ? "Use one of \(Self.named.map(\.name).joined(separator: ", "))."
                    : "Did you mean \(near.joined(separator: " or "))?"
            )
        }
        try fields.refuseOthers(than: entry.fields.union(["name"]))
        self = try entry.read(fields)
    }

    private struct Named: Sendable {
        let name: String
        let fields: Set<String>
        let read: @Sendable (FaultFields) throws(ConfigurationError) -> Fault

        init(
            _ name: String,
            _ fields: Set<String> = [],
            _ read: @escaping @Sendable (FaultFields) throws(ConfigurationError) -> Fault
        ) {
            self.name = name
            self.fields = fields
            self.read = read
        }

        /// One that takes nothing.
        init(_ fault: Fault) { self.init(fault.name, []) { _ in fault } }

        /// One that takes a span.
        init(_ name: String, ofSpan make: @escaping @Sendable (Duration) -> Fault) {
            self.init(name, ["seconds"]) { fields throws(ConfigurationError) in
                make(try fields.required(fields.duration("seconds"), "seconds"))
            }
        }
    }

    private static let named: [Named] =
        [
            .connectionRefused, .resetBeforeApply, .resetAfterApply, .timeoutBeforeApply, .timeoutAfterApply,
            .truncatedBody, .garbageBody, .emptyBody, .wrongContentType, .unknownState, .unauthenticated, .notFound,
            .busy, .locked, .failedWork,
        ].map { Named($0) } + [
            Named("slow", ofSpan: Fault.slow(by:)),
            Named("clock-skew", ofSpan: Fault.clockSkew),
            Named("stuck-in-use", ofSpan: Fault.stuckInUse(for:)),
            Named("slow-boot", ofSpan: Fault.slowBoot(by:)),
            Named("idle-reclaim", ["seconds"]) { fields throws(ConfigurationError) in
                try fields.duration("seconds").map(Fault.idleReclaim) ?? .idleReclaim()
            },
            Named("rate-limited", ["seconds"]) { fields throws(ConfigurationError) in
                .rateLimited(retryAfter: try fields.duration("seconds"))
            },
            Named("status", ["status", "applied"]) { fields throws(ConfigurationError) in
                .status(
                    try fields.required(fields.integer("status"), "status"),
                    isApplied: try fields.bool("applied") ?? false
                )
            },
            Named("gateway-page", ["status", "applied"]) { fields throws(ConfigurationError) in
                .gatewayPage(
                    try fields.integer("status") ?? 502,
                    isApplied: try fields.bool("applied") ?? false
                )
            },
            Named("failing-guest", ["phase"]) { fields throws(ConfigurationError) in
                .failingGuest(in: try fields.required(fields.string("phase"), "phase"))
            },
            Named("unknown-value", ["member"]) { fields throws(ConfigurationError) in
                .unknownValue(of: try fields.required(fields.string("member"), "member"))
            },
            Named("out-of-capacity", ["disguise"]) { fields throws(ConfigurationError) in
                guard let name = try fields.string("disguise") else { return .outOfCapacity() }
                let disguise = CapacityDisguise.allCases.first { $0.name == name }
                guard let disguise else {
                    throw ConfigurationError(
                        fields.place + "disguise",
                        rule: "There is no disguise '\(name)'.",
                        nextStep: "Use one of \(CapacityDisguise.allCases.map(\.name).joined(separator: ", "))."
                    )
                }
                return .outOfCapacity(disguise)
            },
        ]
}
