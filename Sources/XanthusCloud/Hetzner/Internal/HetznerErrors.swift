internal import HTTPTypes

internal import struct Foundation.Data

/// The mapping table from Hetzner's refusals to `CloudError`.
///
/// Source: the error tables of the API description and of hcloud-go 2.47 (`error.go`). hcloud-go repeats `conflict`,
/// `rate_limit_exceeded`, `bad_gateway` and `timeout`, and never `locked`; the codes below have the same effect, save
/// that other faults of whatever is repeatable are repeated too: of reads and removals, and of each `POST` whose second
/// sending has no second effect, such as creations under a unique name.
enum HetznerErrors {
    private struct Body: Decodable {
        struct Content: Decodable {
            struct Details: Decodable {
                struct Field: Decodable {
                    let name: String?
                    let messages: [String]?
                }
                let fields: [Field]?
                let limits: [Field]?
            }
            let code: String?
            let message: String?
            // Its form depends on the code; whatever else comes is passed over.
            let details: Details?

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: Keys.self)
                code = try? container.decodeIfPresent(String.self, forKey: .code)
                message = try? container.decodeIfPresent(String.self, forKey: .message)
                details = try? container.decodeIfPresent(Details.self, forKey: .details)
            }

            private enum Keys: CodingKey {
                case code
                case message
                case details
            }
        }
        let error: Content
    }

    /// What the second of two attempts is told when the first, whose answer was lost, was carried out.
    private static let tracesOfSuccess: Set = [
        "server_already_attached", "volume_already_attached", "load_balancer_already_attached", "server_already_added",
        "already_in_placement_group", "firewall_already_applied", "target_already_defined", "source_port_already_used",
    ]

    /// Says what a refusal means. The caller adds the context of the call.
    ///
    /// - Parameter attempt: Which attempt of the call it is that was refused, from 1.
    static func error(for response: HTTPResponse, body: Data, attempt: Int = 1) -> CloudError {
        let content = try? JSONCoding.decode(Body.self, from: body).error
        let status = response.status.code
        let code =
            Self.isAboutRoom(content?.message)
            ? .outOfCapacity
            : content?.code.map { Self.code(for: $0, status: status) } ?? Self.code(forStatus: status)
        let message = content?.message.flatMap { $0.isEmpty ? nil : cut($0) }
        var words = message ?? "The answer was HTTP \(status) without an explanation"
        if let fields = content?.details?.fields, !fields.isEmpty {
            let texts = fields.prefix(5).map { field in
                (field.name ?? "?") + (field.messages.map { ": " + $0.joined(separator: ", ") } ?? "")
            }
            words += " [\(cut(texts.joined(separator: "; ")))]"
        }
        if let limits = content?.details?.limits, !limits.isEmpty {
            words += " [\(cut(limits.prefix(5).compactMap(\.name).joined(separator: ", ")))]"
        }
        return CloudError(
            code,
            sentence(words) + nextStep(code, content?.code) + trace(content?.code, attempt),
            providerCode: content?.code,
            retryAfter: code == .rateLimited ? refill(response) : nil
        )
    }

    /// Says what an action's failure means, in the cloud's words.
    static func error(forAction action: Hetzner.Action) -> CloudError {
        let code = action.error?.code ?? "unknown"
        let kind: CloudError.Code = Self.code(for: code, status: 0) == .outOfCapacity ? .outOfCapacity : .failed
        let words = action.error?.message.map(cut) ?? "no explanation"
        return CloudError(
            kind,
            sentence("The action \(action.command) failed: \(words)") + nextStep(kind, code),
            provider: HetznerProvider.cloudName,
            operation: action.command,
            providerCode: code
        )
    }

    /// Says that an action is known no more.
    static func unknownAction(_ id: Hetzner.ID<Hetzner.Action>) -> CloudError {
        CloudError(
            .notFound,
            "Hetzner does not know the action \(id). Look at what it was done to.",
            provider: HetznerProvider.cloudName
        )
    }

    static func code(for code: String, status: Int) -> CloudError.Code {
        switch code {
        case "unauthorized": .unauthenticated
        case "forbidden", "token_readonly": .forbidden
        case "not_found", "firewall_resource_not_found": .notFound
        case "resource_unavailable", "placement_error", "no_space_left_in_location": .outOfCapacity
        case "resource_limit_exceeded": .quotaExceeded
        case "rate_limit_exceeded": .rateLimited
        // "conflict" is Hetzner's word for a change under way; the name of another's is "uniqueness_error".
        case "conflict": .busy
        case "locked", "resource_in_use", "maintenance", "resource_locked": .locked
        case "uniqueness_error", "protected", "server_not_stopped", "server_already_attached", "server_already_added",
            "load_balancer_already_attached", "volume_already_attached", "vswitch_id_already_used",
            "firewall_already_applied", "must_be_unassigned", "ip_not_available", "networks_overlap",
            "primary_ip_assigned", "primary_ip_already_assigned", "floating_ip_assigned", "server_has_ipv4",
            "server_has_ipv6", "server_is_load_balancer_target", "already_in_placement_group",
            "source_port_already_used", "target_already_defined":
            .conflict
        case "deprecated_api_endpoint", "method_not_allowed", "unsupported_error": .unsupported
        case "bad_gateway", "timeout", "unavailable", "server_error": .serverFault
        case "service_error": .failed
        case "json_error", "invalid_input", "invalid_server_type": .invalidRequest
        default: self.code(forStatus: status)
        }
    }

    private static func code(forStatus status: Int) -> CloudError.Code {
        switch status {
        case 401: .unauthenticated
        case 403: .forbidden
        case 404: .notFound
        case 405, 410, 501: .unsupported
        // Hetzner has no conditional requests: its 412 says that things do not fit together.
        case 409, 412: .conflict
        case 423: .locked
        case 429: .rateLimited
        case 400..<500: .invalidRequest
        case 500...: .serverFault
        default: .invalidResponse
        }
    }

    /// A location that takes no servers for now is told under various codes.
    private static func isAboutRoom(_ message: String?) -> Bool {
        message?.lowercased().contains("location disabled") == true
    }

    /// The bucket refills steadily, so one call's worth of waiting is enough; `RateLimit-Reset` tells when it is *full*,
    /// which can be an hour away.
    private static func refill(_ response: HTTPResponse) -> Duration {
        let limit = HTTPField.Name("RateLimit-Limit").flatMap { response.headerFields[$0] }.flatMap(Double.init)
        return .seconds(3600 / max(1, limit ?? 3600))
    }

    private static func trace(_ providerCode: String?, _ attempt: Int) -> String {
        guard attempt > 1, let providerCode, tracesOfSuccess.contains(providerCode) else { return "" }
        return " This was a repetition, after an answer was lost: if nobody else did it, it is done."
    }

    private static func cut(_ words: String) -> String {
        words.count > 500 ? words.prefix(500) + "…" : words
    }

    private static func sentence(_ words: String) -> String {
        words.hasSuffix(".") || words.hasSuffix("!") ? words : words + "."
    }

    private static func nextStep(_ code: CloudError.Code, _ providerCode: String?) -> String {
        switch code {
        case .outOfCapacity where providerCode == "placement_error":
            " The servers of a placement group stand on different hosts, of which none is free: leave the group out or "
                + "choose another, or try another location or server type."
        case .outOfCapacity: " Try another location or server type; the catalogue says which are available."
        case .quotaExceeded: " Delete something, or ask Hetzner to raise the limit."
        case .unauthenticated: " Check that the token is of this project and was not revoked."
        case .forbidden:
            " A token may be for reading alone: make one for reading and writing in the console (project, Security, API "
                + "tokens)."
        case .unsupported: " This endpoint does not offer the operation."
        default: ""
        }
    }
}
