internal import HTTPTypes
internal import XanthusCloud

/// The tokens that open a simulated project.
struct HetznerTokens: Sendable {
    /// For reading and writing.
    let full: Secret<String>
    /// For reading alone.
    let readOnly: Secret<String>

    /// - Parameter randomness: What they are drawn from.
    init(_ randomness: Randomness = .system) {
        full = Secret(randomness.token(length: 64))
        readOnly = Secret(randomness.token(length: 64))
    }

    /// Refuses a request that has no token of the project, or one that does not allow it.
    func admit(_ request: HTTPRequest, to world: HetznerWorld) throws {
        // Texts as an unauthenticated probe saw them on 2026-09-13.
        guard let header = request.headerFields[.authorization], header.hasPrefix("Bearer ") else {
            throw HetznerRefusal(status: 401, code: "unauthorized", message: "token is required")
        }
        let isReader = readOnly.withUnsafeValue { header == "Bearer \($0)" }
        try world.demand(
            .hetznerToken,
            isReader || full.withUnsafeValue { header == "Bearer \($0)" },
            else: .unknownToken
        )
        try world.demand(
            .hetznerTokenReadOnly,
            !isReader || request.method == .get,
            else: HetznerRefusal(
                status: 401,
                code: "token_readonly",
                message: "the token is only allowed to perform GET requests"
            )
        )
    }
}

extension HetznerRefusal {
    static let unknownToken = HetznerRefusal(
        status: 401,
        code: "unauthorized",
        message: "the token you have provided is invalid"
    )
}

extension SimulatedRule {
    static let hetznerTokens: [SimulatedRule] = [.hetznerToken, .hetznerTokenReadOnly, .hetznerRateLimit]

    static let hetznerToken = SimulatedRule(
        "hetzner-token",
        "A token that is none of the project's is 401 `unauthorized`.",
        .observed,
        source: "an unauthenticated request of 2026-09-13"
    )
    static let hetznerTokenReadOnly = SimulatedRule(
        "hetzner-token-read-only",
        "A token for reading alone is refused whatever is no `GET`: 401 `token_readonly`.",
        .documented,
        source: "API description, \"Error Codes\""
    )
}
