internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// A simulated cloud as plans of faults deal with it.
protocol FaultyCloud: Actor {
    nonisolated var time: TimeSource { get }
    /// The header that names a request.
    nonisolated var requestIDField: HTTPField.Name { get }
    /// How the cloud mostly tells that it has no room.
    nonisolated var usualDisguise: CapacityDisguise { get }
    var faults: ActiveFaults { get set }
    /// What is wrong in the world while a call is answered.
    var mishap: Fault.Kind? { get set }

    /// Answers a request as the cloud would, amid its mishap.
    func respond(to request: HTTPRequest, body: Data) -> (HTTPResponse, Data)
    /// What a request asks for; `nil` if nobody simulates it.
    func target(of request: HTTPRequest) -> FaultTarget?
    /// Refuses a request in the cloud's own words.
    func refuse(_ request: HTTPRequest, _ body: Data, by fault: Fault.Kind) -> (HTTPResponse, Data)
}

extension FaultyCloud {
    func faultyExchange(_ request: HTTPRequest, _ body: Data) -> SimulatedExchange {
        guard !faults.isEmpty, let target = target(of: request),
            let strike = faults.strike(target, at: time.now)
        else { return answer(request, body) }
        var fault = strike.fault.kind
        if fault == .capacity(nil) { fault = .capacity(usualDisguise) }
        var exchange = exchange(request, body, struckBy: fault)
        exchange.strike = strike
        exchange.time = time
        let caller = exchange.response.headerFields[requestIDField]?.split(separator: "/") ?? []
        exchange.response.headerFields[requestIDField] =
            (caller.count > 1 ? "\(caller[0])/" : "") + strike.mark
        return exchange
    }

    private func exchange(_ request: HTTPRequest, _ body: Data, struckBy fault: Fault.Kind) -> SimulatedExchange {
        switch fault {
        case .refused: return cut(.refused)
        case .reset(let isApplied): return cut(.reset, isApplied ? answer(request, body) : nil)
        case .silent(let isApplied): return cut(.silent, isApplied ? answer(request, body) : nil)
        case .truncated: return cut(.truncated, answer(request, body))
        case .slow(let span): return cut(.late(span), answer(request, body))
        case .garbage, .empty, .wrongType, .unknown:
            var exchange = answer(request, body)
            exchange.spoil(by: fault)
            return exchange
        case .page(let status, let isApplied):
            if isApplied { _ = respond(to: request, body: body) }
            return .gatewayPage(status)
        case .status(_, let isApplied):
            if isApplied { _ = respond(to: request, body: body) }
            return refusal(request, body, fault)
        case .rateLimited(let span):
            var exchange = refusal(request, body, fault)
            if let span { exchange.response.headerFields[.retryAfter] = String(Int(span.seconds.rounded(.up))) }
            return exchange
        case .clockSkew, .failedWork, .slowBoot, .failingGuest, .idleReclaim, .capacity(.hostCapacity?),
            .capacity(.acceptedLaunch?):
            mishap = fault
            defer { mishap = nil }
            return answer(request, body)
        case .unauthenticated, .notFound, .busy, .locked, .capacity, .stuck:
            return refusal(request, body, fault)
        }
    }

    private func answer(_ request: HTTPRequest, _ body: Data) -> SimulatedExchange {
        let (response, data) = respond(to: request, body: body)
        return SimulatedExchange(response, data)
    }

    private func refusal(_ request: HTTPRequest, _ body: Data, _ fault: Fault.Kind) -> SimulatedExchange {
        let (response, data) = refuse(request, body, by: fault)
        return SimulatedExchange(response, data)
    }

    private func cut(_ line: SimulatedExchange.Line, _ answer: SimulatedExchange? = nil) -> SimulatedExchange {
        var exchange = answer ?? SimulatedExchange(HTTPResponse(status: .ok), Data())
        exchange.line = line
        return exchange
    }
}
