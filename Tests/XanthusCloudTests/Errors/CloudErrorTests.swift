import Testing

@testable import XanthusCloud

@Suite("Cloud error")
struct CloudErrorTests {
    @Test func `describes itself in one line with all facts`() {
        let error = CloudError(
            .outOfCapacity,
            "No room.",
            provider: "hetzner",
            operation: "CreateServer",
            httpStatus: 412,
            providerCode: "resource_unavailable",
            requestID: "abc"
        )
        #expect(
            "\(error)"
                == "hetzner CreateServer: outOfCapacity: No room. (HTTP 412, resource_unavailable, request id abc)"
        )
    }

    @Test func `describes itself without facts`() {
        #expect("\(CloudError(.transport, "The connection broke."))" == "transport: The connection broke.")
        #expect("\(CloudError(.transport, "Broke.", provider: "oci"))" == "oci: transport: Broke.")
    }

    @Test func `takes a further sentence and keeps the rest`() {
        let error = CloudError(.conflict, "Taken.", provider: "oci", httpStatus: 409).adding("Choose another.")
        #expect(error.message == "Taken. Choose another.")
        #expect(error.code == .conflict && error.httpStatus == 409 && error.provider == "oci")
    }

    struct Trait: Sendable, CustomTestStringConvertible {
        let code: CloudError.Code
        let isTransient: Bool
        let provesNoEffect: Bool
        var testDescription: String { "\(code)" }

        init(_ code: CloudError.Code, transient: Bool = false, harmless: Bool = false) {
            self.code = code
            isTransient = transient
            provesNoEffect = harmless
        }
    }

    static let traits = [
        Trait(.rateLimited, transient: true, harmless: true),
        Trait(.busy, transient: true, harmless: true),
        Trait(.unreachable, transient: true, harmless: true),
        Trait(.serverFault, transient: true),
        Trait(.transport, transient: true),
        Trait(.timedOut, transient: true),
        // The certificate is as wrong the next time.
        Trait(.untrusted, harmless: true),
        // Hours may pass before there is room: repeating at once only gets the account throttled.
        Trait(.outOfCapacity),
        Trait(.quotaExceeded), Trait(.unauthenticated), Trait(.forbidden), Trait(.notFound), Trait(.locked),
        Trait(.conflict), Trait(.invalidRequest), Trait(.preconditionFailed), Trait(.unsupported), Trait(.failed),
        Trait(.invalidResponse),
    ]

    @Test(arguments: traits)
    func `knows what may be repeated`(trait: Trait) {
        #expect(trait.code.isTransient == trait.isTransient)
        #expect(trait.code.provesNoEffect == trait.provesNoEffect)
    }

    @Test func `names every code once`() {
        #expect(Set(Self.traits.map(\.code)).count == Self.traits.count)
        #expect(Set(Self.traits.map(\.code.description)).count == Self.traits.count)
        #expect(CloudError.Code.outOfCapacity.description == "outOfCapacity")
    }

    @Test func `a configuration error says field, source, rule and next step`() {
        let error = ConfigurationError("token", rule: "It is empty.", nextStep: "Set it.", source: "HCLOUD_TOKEN")
        #expect("\(error)" == "token (HCLOUD_TOKEN): It is empty. Set it.")
        #expect("\(ConfigurationError("name", rule: "R.", nextStep: "N."))" == "name: R. N.")
    }
}
