internal import HTTPTypes

internal import struct Foundation.Date

/// The checks of a preflight, with a client of its own whose answers' rate limits are watched.
struct HetznerPreflightRun: Sendable {
    typealias Check = Preflight.Check

    /// A login key that cannot be: the API description demands a name and a key.
    private struct WriteProbe: Hetzner.Operation {
        typealias Response = Hetzner.Nothing

        var request: Hetzner.OperationRequest {
            Hetzner.OperationRequest(.post, ["ssh_keys"], body: [String: String](), isRepeatable: true)
        }
    }

    private let credentials: HetznerCredentials
    private let location: Region.ID
    private let client: Hetzner.Client
    private let now: Date
    private let rates: RateWatch

    init(_ provider: HetznerProvider) {
        var configuration = provider.configuration
        rates = RateWatch(configuration.client.transport)
        configuration.client.transport = rates
        configuration.client.retry = configuration.client.retry ?? .impatient
        credentials = provider.credentials
        location = provider.region
        now = configuration.client.time.now
        client = Hetzner.Client(token: credentials.token, configuration: configuration)
    }

    func report() async throws -> Preflight {
        async let locations = outcome { try await client.pages(Hetzner.ListLocations()).all() }
        async let types = outcome { try await client.pages(Hetzner.ListServerTypes()).all() }
        async let probe = outcome { try await client.send(WriteProbe()) }
        let checks: [Check]
        switch try await (locations, types, probe) {
        case (.failure(let error), _, _): checks = refused(error)
        case (.success(let locations), let types, let probe):
            checks = [
                .good("sign-in", "the token is accepted (\(source))"), place(locations), room(types), writing(probe),
                rate(),
            ]
        }
        return Preflight(checks: checks)
    }

    private func outcome<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> Result<T, CloudError> {
        do {
            return .success(try await body())
        } catch let error as CloudError {
            return .failure(error)
        }
    }

    // MARK: - Checks

    private var source: String { credentials.report.attempts.first { $0.objection == nil }?.source ?? "code" }

    private func refused(_ error: CloudError) -> [Check] {
        let isRefusal = error.code == .unauthenticated
        let first = Check.bad(
            .failed,
            "sign-in",
            isRefusal ? "Hetzner does not accept the token (\(source))." : "Hetzner did not answer. \(error.message)",
            nextStep: isRefusal
                ? "Look in the console whether the project has this token (project, Security, API tokens), or make another."
                : "Check network, proxy and endpoint.",
            error: error
        )
        return [first]
            + ["location", "server types", "writing", "rate limit"].map {
                .bad(.skipped, $0, "Not known, because nobody is signed in.", nextStep: "See to the sign-in first.")
            }
    }

    private func place(_ locations: [Hetzner.Location]) -> Check {
        guard let found = locations.first(where: { $0.name == location.rawValue }) else {
            return .bad(
                .failed,
                "location",
                "Hetzner has no location '\(location)'.",
                nextStep: "Use one of \(locations.map(\.name).joined(separator: ", "))."
            )
        }
        return .good("location", [found.name, found.description].compactMap(\.self).joined(separator: ", "))
    }

    /// What there is room for in the location.
    private func room(_ outcome: Result<[Hetzner.ServerType], CloudError>) -> Check {
        let subject = "server types"
        let types: [Hetzner.ServerType]
        switch outcome {
        case .success(let found): types = found
        case .failure(let error): return failed(subject, error)
        }
        let offers = types.flatMap { $0.locations ?? [] }
        let here = offers.filter { $0.name == location.rawValue }
        let free = here.count { $0.isAvailable(at: now) != false }
        guard free > 0 else {
            let others = Set(offers.filter { $0.isAvailable(at: now) == true }.map(\.name)).sorted()
            return .bad(
                .doubtful,
                subject,
                here.isEmpty ? "\(location) offers none." : "None of the \(here.count) of \(location) is available.",
                nextStep: others.isEmpty ? "Try again later." : "Use one of \(others.joined(separator: ", "))."
            )
        }
        return .good(subject, "\(free) of the \(here.count) of \(location) are available")
    }

    private func writing(_ outcome: Result<Hetzner.Nothing, CloudError>) -> Check {
        let subject = "writing"
        switch outcome {
        case .failure(let error) where error.code == .forbidden:
            return .bad(
                .forbidden,
                subject,
                "The token is for reading alone.",
                nextStep: "Make one for reading and writing in the console: project, Security, API tokens.",
                error: error
            )
        case .failure(let error) where error.code != .invalidRequest: return failed(subject, error)
        default:
            return .bad(
                .unknown,
                subject,
                "Hetzner did not say that the token is for reading alone, but it may say so later.",
                nextStep: "None is needed: the first change tells."
            )
        }
    }

    private func rate() -> Check {
        let subject = "rate limit"
        guard let rate = rates.rate else {
            return .bad(
                .unknown,
                subject,
                "No answer told what is left.",
                nextStep: "Look whether a proxy drops the RateLimit headers."
            )
        }
        let left = "\(rate.remaining) of \(rate.limit) requests an hour left"
        guard rate.remaining < rate.limit / 10 else { return .good(subject, left) }
        return .bad(
            .doubtful,
            subject,
            "Only \(left).",
            nextStep: "Find out what else uses the project; the limit is the project's and not the token's."
        )
    }

    private func failed(_ subject: String, _ error: CloudError) -> Check {
        .bad(
            .failed,
            subject,
            error.message,
            nextStep: error.code.isTransient
                ? "Try again in a minute." : "Look at the request \(error.requestID ?? "") with Hetzner's support.",
            error: error
        )
    }
}
