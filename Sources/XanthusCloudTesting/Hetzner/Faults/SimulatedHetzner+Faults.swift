internal import Foundation
internal import HTTPTypes
public import XanthusCloud

extension SimulatedHetzner {
    /// Lets things go wrong from now on, beside the plans that were injected before.
    ///
    /// - Throws: ``ConfigurationError`` that names the rule, if the plan names something that does not exist or can never
    ///   happen. Rules for other clouds are none of this one's.
    public func inject(_ plan: FaultPlan) throws(ConfigurationError) { try faults.add(plan) }

    /// Lets nothing more go wrong.
    public func removeFaults() { faults.removeAll() }

    /// What has gone wrong so far because a plan said so.
    public var faultStrikes: [FaultStrike] { faults.strikes }
}

extension SimulatedHetzner: FaultyCloud {
    nonisolated var requestIDField: HTTPField.Name { .correlationID }
    nonisolated var usualDisguise: CapacityDisguise { .placement }

    func refuse(_ request: HTTPRequest, _ body: Data, by fault: Fault.Kind) -> (HTTPResponse, Data) {
        let last = (request.path ?? "").prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
        let isServer = request.path?.contains("/servers/") == true
        let refusal: HetznerRefusal =
            switch fault {
            case .stuck:
                isServer ? .locked("server") : .unprocessable("resource_in_use", "'\(last)' is still in use")
            case .notFound: .notFound("resource", last)
            default: .injected(fault)
            }
        return refusal.answer.response(extra: [.correlationID: "injected"])
    }
}

extension HetznerRefusal {
    /// What Hetzner says of a fault. Codes by the API description; the words are assumed where those of other refusals
    /// here are not used again.
    fileprivate static func injected(_ fault: Fault.Kind) -> HetznerRefusal {
        switch fault {
        case .rateLimited: .rateLimited(3600)
        case .status(502, _): .init(status: 502, code: "bad_gateway", message: "bad gateway")
        case .status(503, _): .init(status: 503, code: "unavailable", message: "service unavailable")
        case .status(504, _): .init(status: 504, code: "timeout", message: "timeout")
        case .unauthenticated: .unknownToken
        case .busy:
            .init(status: 409, code: "conflict", message: "the resource changed during the request, please retry")
        case .locked: .locked("resource")
        case .capacity(.disabledLocation?): .disabledLocation
        case .capacity(.placementError?): .unprocessable("placement_error", "error during placement in the group")
        case .capacity: .noRoom
        default: .init(status: 500, code: "server_error", message: "internal server error")
        }
    }

    static func locked(_ thing: String) -> HetznerRefusal {
        HetznerRefusal(status: 423, code: "locked", message: "\(thing) is locked")
    }
}
