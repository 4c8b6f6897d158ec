/// A preflight: its course, its client of its own whose answers' dates are watched, and how a failure is judged. What it
/// checks is in the extensions.
struct OCIPreflightRun: Sendable {
    typealias Check = Preflight.Check

    let credentials: OCICredentials
    let compartment: String
    let client: OCI.Client
    private let dates: DateWatch

    init(_ provider: OCIProvider) {
        var configuration = provider.configuration
        dates = DateWatch(configuration.client.transport, time: configuration.client.time)
        configuration.client.transport = dates
        configuration.client.retry = configuration.client.retry ?? .impatient
        credentials = provider.credentials
        compartment = provider.compartment
        client = OCI.Client(credentials, configuration: configuration)
    }

    func report() async throws -> Preflight {
        let subscriptions: [OCI.RegionSubscription]
        var checks: [Check]
        do {
            subscriptions = try await client.send(OCI.ListRegionSubscriptions(tenancyId: credentials.tenancy))
            checks = [.good("sign-in", signer), region(subscriptions)]
        } catch let error as CloudError where error.isAboutSigningIn {
            return Preflight(checks: refused(error) + [clock()])
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
        return Preflight(checks: checks + [clock()])
    }

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

    /// Does a check, and makes a line of its failure.
    func check(
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

    func judged(_ subject: String, _ error: CloudError, _ policy: String, _ consequence: String) -> Check {
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
