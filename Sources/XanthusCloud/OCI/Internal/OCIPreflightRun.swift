/// The checks of a preflight, with a client of their own whose answers' dates are watched.
struct OCIPreflightRun: Sendable {
    typealias Check = OCIPreflight.Check

    private let credentials: OCICredentials
    private let compartment: String
    private let client: OCI.Client
    private let dates: DateWatch

    init(_ provider: OCIProvider) {
        var configuration = provider.configuration
        dates = DateWatch(configuration.client.transport, time: configuration.client.time)
        configuration.client.transport = dates
        // Who waits for a report wants to hear of trouble, not to wait it out.
        configuration.client.retry =
            configuration.client.retry
            ?? RetryPolicy(
                maximumAttempts: 3,
                budget: .seconds(20),
                backoff: Backoff(base: .seconds(1), maximum: .seconds(5))
            )
        credentials = provider.credentials
        compartment = provider.compartment
        client = OCI.Client(credentials, configuration: configuration)
    }

    func report() async throws -> OCIPreflight {
        let subscriptions: [OCI.RegionSubscription]
        var checks: [Check]
        do {
            subscriptions = try await client.send(OCI.ListRegionSubscriptions(tenancyId: credentials.tenancy))
            checks = [.good("sign-in", signer), region(subscriptions)]
        } catch let error as CloudError where error.isAboutSigningIn {
            return OCIPreflight(checks: refused(error) + [clock()])
        } catch let error as CloudError {
            // Signed in, and kept from this one thing.
            checks = [
                .good("sign-in", signer),
                judged("region", error, "inspect tenancies in tenancy", "the region is subscribed is not known"),
            ]
        }
        let rest: [@Sendable () async throws -> [Check]] = [
            { [try await user()] }, { [try await tenancy()] }, { [try await place()] }, { try await areas() },
            { try await limits() },
        ]
        checks += try await rest.concurrentMap(limit: OCIProvider.parallelism) { try await $0() }.joined()
        return OCIPreflight(checks: checks + [clock()])
    }

    // MARK: - Who and where

    private var signer: String {
        let source = credentials.report.attempts.first { $0.objection == nil }?.source
        return "\(credentials.form)\(credentials.user.map { " of \($0)" } ?? ""), found in \(source ?? "code")"
    }

    private func refused(_ error: CloudError) -> [Check] {
        let step =
            switch credentials.form {
            case .apiKey:
                "Look in the console whether the user has this API key (\(credentials.fingerprint ?? "")), and is active."
            case .securityToken: "Open another session with `oci session authenticate`."
            default: "Look whether the instance or resource still is of this tenancy, and start it anew."
            }
        let isRefusal = error.code == .unauthenticated
        let first = Check.bad(
            .failed,
            "sign-in",
            isRefusal ? "Oracle does not accept \(signer)." : "Oracle was not reached. \(error.message)",
            nextStep: isRefusal ? step : "Check network, proxy and the endpoint of region \(credentials.region).",
            error: error
        )
        let others = ["region", "user", "tenancy", "compartment"] + Area.all.map(\.subject) + ["limits"]
        return [first]
            + others.map {
                .bad(.skipped, $0, "Not tried, because nobody is signed in.", nextStep: "See to the sign-in first.")
            }
    }

    private func region(_ subscriptions: [OCI.RegionSubscription]) -> Check {
        let own = credentials.region.id.rawValue
        let home = subscriptions.first(where: \.isHomeRegion)?.regionName
        guard let found = subscriptions.first(where: { $0.regionName == own }) else {
            let ready = subscriptions.filter { $0.status == .ready }.map(\.regionName).joined(separator: ", ")
            return .bad(
                .failed,
                "region",
                "The tenancy is not subscribed to \(own)."
                    + (credentials.region.doubt.map { " \($0)" } ?? ""),
                nextStep: "Use one of \(ready), or subscribe to it in the console's region management"
                    + "\(home.map { ", in \($0)" } ?? ""); an Always Free tenancy has its home region alone."
            )
        }
        guard found.status == .ready else {
            return .bad(
                .doubtful,
                "region",
                "The subscription to \(own) is \(found.status.rawValue).",
                nextStep: "Wait until it is READY, which takes some minutes."
            )
        }
        return .good("region", found.isHomeRegion ? "\(own), the home region" : "\(own); home is \(home ?? "unknown")")
    }

    private func user() async throws -> Check {
        guard let id = credentials.user else { return .good("user", "none: \(credentials.form) signs in") }
        return try await check("user", "inspect users in tenancy", "who signs in is not known by name") {
            let user = try await client.send(OCI.GetUser(id: id))
            guard user.lifecycleState == .active else {
                return .bad(
                    .doubtful,
                    "user",
                    "\(user.name ?? id) is \(user.lifecycleState.rawValue).",
                    nextStep: "Ask an administrator to activate the user."
                )
            }
            return .good("user", user.name ?? id)
        }
    }

    private func tenancy() async throws -> Check {
        try await check("tenancy", "inspect tenancies in tenancy", "the tenancy is not known by name") {
            let tenancy = try await client.send(OCI.GetTenancy(id: credentials.tenancy))
            return .good("tenancy", tenancy.name ?? tenancy.id)
        }
    }

    private func place() async throws -> Check {
        guard compartment != credentials.tenancy else { return .good("compartment", "the root compartment") }
        return try await check("compartment", "inspect compartments in tenancy", "the compartment is not known by name")
        {
            let place = try await client.send(OCI.GetCompartment(id: compartment))
            guard place.lifecycleState == .active else {
                return .bad(
                    .failed,
                    "compartment",
                    "\(place.name ?? compartment) is \(place.lifecycleState.rawValue).",
                    nextStep: "Choose another compartment, or restore it in the console."
                )
            }
            return .good("compartment", place.name ?? compartment)
        }
    }

    // MARK: - Permissions

    /// What may be read, by an operation that changes nothing.
    private struct Area: Sendable {
        let subject: String
        /// What a policy calls it.
        let family: String
        let read: @Sendable (OCI.Client, _ compartment: String) async throws -> Void

        static let all = [
            Area(subject: "availability domains", family: "compartments") { client, compartment in
                _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: compartment))
            },
            Area(subject: "instances", family: "instance-family") { client, compartment in
                _ = try await client.send(OCI.ListInstances(compartmentId: compartment))
            },
            Area(subject: "shapes", family: "instance-family") { client, compartment in
                _ = try await client.send(OCI.ListShapes(compartmentId: compartment))
            },
            Area(subject: "images", family: "instance-images") { client, compartment in
                _ = try await client.send(OCI.ListImages(compartmentId: compartment))
            },
            Area(subject: "networks", family: "virtual-network-family") { client, compartment in
                _ = try await client.send(OCI.ListVcns(compartmentId: compartment))
            },
            Area(subject: "volumes", family: "volume-family") { client, compartment in
                _ = try await client.send(OCI.ListVolumes(compartmentId: compartment))
            },
        ]
    }

    private func areas() async throws -> [Check] {
        try await Area.all.concurrentMap(limit: OCIProvider.parallelism) { area in
            try await check(area.subject, "manage \(area.family) in \(scope)", "\(area.subject) cannot be read") {
                try await area.read(client, compartment)
                return .good(area.subject, "may be read")
            }
        }
    }

    private var scope: String { compartment == credentials.tenancy ? "tenancy" : "compartment id \(compartment)" }

    // MARK: - Limits

    private static let freeShapes = [
        (shape: "VM.Standard.E2.1.Micro", limit: "standard-e2-micro-core-count"),
        (shape: "VM.Standard.A1.Flex", limit: "standard-a1-core-count"),
    ]

    private func limits() async throws -> [Check] {
        do {
            let zones = try await client.send(OCI.ListAvailabilityDomains(compartmentId: compartment)).map(\.name)
                .sorted()
            return try await Self.freeShapes.concurrentMap(limit: 2) {
                try await left($0.limit, for: $0.shape, in: zones)
            }
        } catch let error as CloudError {
            return [judged("limits", error, "inspect compartments in tenancy", "limits are not known")]
        }
    }

    private func left(_ limit: String, for shape: String, in zones: [String]) async throws -> Check {
        let subject = "limit of \(shape)"
        return try await check(subject, "inspect resource-availability in tenancy", "what is left is not known") {
            let found = try await zones.concurrentMap(limit: OCIProvider.parallelism) { zone in
                try await client.send(
                    OCI.GetResourceAvailability(
                        serviceName: "compute",
                        limitName: limit,
                        compartmentId: credentials.tenancy,
                        availabilityDomain: zone
                    )
                ).available
            }
            let left = found.compactMap(\.self).reduce(0, +)
            guard found.contains(where: { $0 != nil }) else {
                return .bad(
                    .doubtful,
                    subject,
                    "Oracle does not say what is left of \(limit).",
                    nextStep: "Look in the console at Limits, Quotas and Usage."
                )
            }
            guard left > 0 else {
                return .bad(
                    .doubtful,
                    subject,
                    "Nothing is left of \(limit) in any availability domain.",
                    nextStep: "Delete an instance of this shape, use another shape, or ask Oracle for a higher limit."
                )
            }
            return .good(subject, "\(left) left of \(limit) in all availability domains together")
        }
    }

    // MARK: - Clock

    private func clock() -> Check {
        guard let skew = dates.skew else {
            return .bad(
                .skipped,
                "clock",
                "No answer had a date to compare with.",
                nextStep: "Compare this machine's clock with another."
            )
        }
        let seconds = Int(skew.rounded())
        let words = "This machine's clock is \(abs(seconds)) s \(seconds > 0 ? "behind" : "ahead of") Oracle's"
        let step = "Set the clock, and let it be kept right: `timedatectl set-ntp true`, or chrony."
        return switch abs(skew) {
        case ..<60: .good("clock", "within a minute of Oracle's")
        case ..<ClockSkew.allowance: .bad(.doubtful, "clock", "\(words).", nextStep: step)
        default: .bad(.doubtful, "clock", "\(words), too much for Oracle; the client corrects it.", nextStep: step)
        }
    }

    // MARK: - Judging

    /// Does a check, and makes a line of its failure.
    private func check(
        _ subject: String,
        _ policy: String,
        _ consequence: String,
        _ body: () async throws -> Check
    ) async throws -> Check {
        do {
            return try await body()
        } catch let error as CloudError {
            return judged(subject, error, policy, consequence)
        } catch let error as ConfigurationError {
            return .bad(.failed, subject, error.rule, nextStep: error.nextStep)
        }
    }

    private func judged(_ subject: String, _ error: CloudError, _ policy: String, _ consequence: String) -> Check {
        switch error.code {
        case .forbidden, .notFound:
            let group =
                credentials.user == nil
                ? "dynamic-group NAME" : "group NAME"
            return .bad(
                .forbidden,
                subject,
                "Oracle answers \(error.operation ?? "this") as if it were not there, so \(consequence).",
                nextStep:
                    "Ask an administrator for the policy `Allow \(group) to \(policy)`; if there is one, check the "
                    + "OCID of the compartment and the region.",
                error: error
            )
        default:
            return .bad(
                .failed,
                subject,
                error.message,
                nextStep: error.code.isTransient
                    ? "Try again in a minute." : "Look at the request \(error.requestID ?? "") with Oracle's support.",
                error: error
            )
        }
    }
}

extension CloudError {
    /// Whether the failure concerns every other call as well.
    fileprivate var isAboutSigningIn: Bool {
        switch code {
        case .unauthenticated, .unreachable, .untrusted, .transport, .timedOut: true
        default: false
        }
    }
}
