import Foundation
import HTTPTypes
import XanthusCloud
import XanthusCloudTesting

/// Clients and providers over transports that never leave the process.
enum HetznerHarness {
    /// Of the right form, and easy to find in a text that must not hold it.
    static let token = "hunter2" + String(repeating: "x", count: 57)

    static let action = #"{"id":7,"command":"create_server","status":"running","progress":0,"error":null}"#
    static let serverType =
        #"{"id":1,"name":"cx23","description":"CX23","cores":2,"memory":4,"disk":40,"architecture":"x86"}"#
    static let server = #"""
        {"id":42,"name":"blog","status":"running","server_type":\#(serverType),"location":{"id":2,"name":"nbg1"}}
        """#

    static func configuration(
        _ transport: any HTTPTransport,
        clock: ManualClock = ManualClock(),
        location: Region.ID = "nbg1"
    ) -> HetznerConfiguration {
        HetznerConfiguration(
            location: location,
            client: ClientConfiguration(transport: transport, time: clock.time, randomness: Randomness(seed: 1))
        )
    }

    static func client(_ transport: any HTTPTransport, clock: ManualClock = ManualClock()) -> Hetzner.Client {
        Hetzner.Client(token: Secret(token), configuration: configuration(transport, clock: clock))
    }

    static func provider(_ transport: any HTTPTransport, clock: ManualClock = ManualClock()) throws -> HetznerProvider {
        try HetznerProvider(
            HetznerCredentials(token: Secret(token)),
            configuration: configuration(transport, clock: clock)
        )
    }

    /// A provider that reaches a simulated project through a transport that wraps the simulated one.
    static func provider(of project: SimulatedHetzner, through transport: any HTTPTransport, clock: ManualClock) throws
        -> HetznerProvider
    {
        try HetznerProvider(
            HetznerCredentials(token: project.token),
            configuration: configuration(transport, clock: clock)
        )
    }

    /// Answers all but the catalogue alike. That is empty.
    static func making(_ answer: MockTransport.Answer) -> MockTransport {
        MockTransport { received in
            let lists = ["/v1/server_types": "server_types", "/v1/images": "images"]
            if let list = lists.first(where: { received.request.path?.hasPrefix($0.key) == true })?.value {
                return (HTTPResponse(status: .ok), Data(#"{"\#(list)":[]}"#.utf8))
            }
            switch answer {
            case .response(let response, let data): return (response, data)
            case .failure(let error): throw error
            }
        }
    }

    /// Answers everything alike.
    static func always(_ answer: MockTransport.Answer) -> MockTransport {
        MockTransport { _ in
            switch answer {
            case .response(let response, let data): (response, data)
            case .failure(let error): throw error
            }
        }
    }
}

/// Carries every request to the cloud, and loses the answers that it is told to lose.
struct LossyTransport: HTTPTransport {
    let inner: any HTTPTransport
    let requests = Recorder<String>()
    /// Told the request as `POST /v1/servers` and how often it has come by now, from 1.
    let loses: @Sendable (_ request: String, _ times: Int) -> Bool

    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
        let name = "\(request.method) \(request.path ?? "")"
        requests.note(name)
        let answer = try await inner.send(request, body: body, limits: limits)
        if loses(name, requests.values.count { $0 == name }) {
            throw CloudError(.transport, "The connection broke after the request was sent.")
        }
        return answer
    }
}
