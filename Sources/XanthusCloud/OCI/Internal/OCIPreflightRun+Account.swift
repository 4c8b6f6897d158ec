/// Who signs in, and where.
extension OCIPreflightRun {
    var signer: String {
        let source = credentials.report.attempts.first { $0.objection == nil }?.source
        return "\(credentials.form)\(credentials.user.map { " of \($0)" } ?? ""), found in \(source ?? "code")"
    }

    func refused(_ error: CloudError) -> [Check] {
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

    func region(_ subscriptions: [OCI.RegionSubscription]) -> Check {
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

    func user() async throws -> Check {
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

    func tenancy() async throws -> Check {
        try await check("tenancy", "inspect tenancies in tenancy", "the tenancy is not known by name") {
            let tenancy = try await client.send(OCI.GetTenancy(id: credentials.tenancy))
            return .good("tenancy", tenancy.name ?? tenancy.id)
        }
    }

    func place() async throws -> Check {
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
}
