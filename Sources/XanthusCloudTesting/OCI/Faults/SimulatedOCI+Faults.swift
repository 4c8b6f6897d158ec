internal import Foundation
internal import HTTPTypes
public import XanthusCloud

extension SimulatedOCI {
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

extension SimulatedOCI: FaultyCloud {
    nonisolated var requestIDField: HTTPField.Name { .opcRequestID }
    nonisolated var usualDisguise: CapacityDisguise { .hostCapacity }

    func target(of request: HTTPRequest) -> FaultTarget? {
        guard let call = OCIService.call(request, Data(), at: time.now)?.call else { return nil }
        return FaultTarget(cloud: name, name: call.operation, method: request.method.rawValue)
    }

    func refuse(_ request: HTTPRequest, _ body: Data, by fault: Fault.Kind) -> (HTTPResponse, Data) {
        // These two are gateways', which speak for Oracle in their own way.
        if case .status(let status, _) = fault, status == 502 || status == 504 {
            let page = SimulatedExchange.gatewayPage(status)
            return (page.response, page.body)
        }
        let caller = request.headerFields[.opcRequestID]?.split(separator: "/").first
        return OCIRefusal.injected(fault, OCIService.call(request, body, at: time.now)?.call).answer.response(
            extra: [.date: OCIDate.http(time.now), .opcRequestID: "\(caller ?? "none")/injected"]
        )
    }
}

extension OCIRefusal {
    /// What Oracle says of a fault. The words are assumed where those of other refusals here are not used again.
    fileprivate static func injected(_ fault: Fault.Kind, _ call: SimulatedCall?) -> OCIRefusal {
        switch fault {
        case .rateLimited: .throttled("Too many requests for the user")
        case .status(503, _): .init(503, "ServiceUnavailable", "The service is currently unavailable.")
        case .unauthenticated: .notAuthenticated
        case .notFound: .notFound
        case .busy: .incorrectState("The resource is in a state that does not allow this operation.")
        case .locked: .init(409, "ResourceLocked", "The resource is locked.")
        case .stuck: .stuck(call)
        case .capacity(let disguise?): .capacity(disguise, call)
        default: .init(500, "InternalServerError", "Internal Server Error")
        }
    }

    private static func capacity(_ disguise: CapacityDisguise, _ call: SimulatedCall?) -> OCIRefusal {
        let shape = call?.body["shape"]?.string ?? ""
        let domain = call?.body["availabilityDomain"]?.string ?? ""
        return switch disguise {
        case .shapeCapacity:
            .init(
                500,
                "InternalError",
                "Out of capacity for shape \(shape) in availability domain \(domain). Create the instance in a different "
                    + "availability domain or try again later."
            )
        case .seOutOfCapacity: .init(400, "SeOutOfCapacity", "There is not enough capacity.")
        case .phantomLimit: .limits(["standard-a1-core-count"])
        case .absentShape: .init(404, "NotAuthorizedOrNotFound", "shape \(shape) not found")
        default: .outOfHostCapacity
        }
    }

    private static func stuck(_ call: SimulatedCall?) -> OCIRefusal {
        let id = call?.parameter("id") ?? ""
        if call?.operation == "TerminateInstance" {
            return .conflict("instance \(id) is currently being modified, try again later.")
        }
        let thing = (call?.operation ?? "").replacing("Delete", with: "")
        return .conflict(
            """
            The \(thing) \(id) references the Vnic ocid1.vnic.oc1..simulated. \
            You must remove the reference to proceed with this operation.
            """
        )
    }
}
