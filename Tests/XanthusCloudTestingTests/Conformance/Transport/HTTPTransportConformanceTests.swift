import Foundation
import HTTPTypes
import Testing
import TransportTrials
import XanthusCloud
import XanthusCloudTesting

@Suite("HTTPTransportConformance", .timeLimit(.minutes(10)))
struct HTTPTransportConformanceTests {
    private static let inProcess = HTTPTransportConformance.allCases.filter { $0.needs == .exchange }

    /// The promises themselves are kept by the transports' own tests; these here find out whether anybody would notice.
    @Test(arguments: HTTPTransportConformance.allCases.filter { $0.brokenByFoundation == nil })
    func `notices a broken promise`(_ promise: HTTPTransportConformance) async throws {
        let servers = promise.needs == .tls ? try await OpenSSLPeers.start() : nil
        defer { servers?.stop() }
        let error = await #expect(throws: HTTPTransportConformance.Failure.self) {
            try await promise.check(on: BrokenTransport(promise), tls: servers?.peers)
        }
        #expect(error?.promise == promise)
        #expect(error?.description.hasPrefix("\(promise): expected ") == true)
    }

    @Test(arguments: inProcess)
    func `is kept by the transport of simulated clouds`(_ promise: HTTPTransportConformance) async throws {
        try await promise.check { SimulatedTransport(to: $0) }
    }

    @Test(arguments: inProcess)
    func `is kept by the mock`(_ promise: HTTPTransportConformance) async throws {
        try await promise.check { endpoint in
            MockTransport { await endpoint.respond(to: $0.request, body: $0.body ?? Data()) }
        }
    }

    /// Without a network, a cancellation comes too late to matter.
    @Test(arguments: inProcess.filter { $0 != .cancelledAtAnyMoment })
    func `notices a broken promise in process`(_ promise: HTTPTransportConformance) async throws {
        await #expect(throws: HTTPTransportConformance.Failure.self) {
            try await promise.check { BrokenTransport(promise, over: SimulatedTransport(to: $0)) }
        }
    }

    @Test(arguments: HTTPTransportConformance.allCases.filter { $0.needs != .exchange })
    func `does not pass what it cannot check`(_ promise: HTTPTransportConformance) async {
        let error = await #expect(throws: HTTPTransportConformance.Failure.self) {
            try await promise.check { SimulatedTransport(to: $0) }
        }
        #expect(error?.seen == "one in process")
        guard promise.needs == .tls else { return }
        let missing = await #expect(throws: HTTPTransportConformance.Failure.self) {
            try await promise.check(on: URLSessionTransport())
        }
        #expect(missing?.seen == "none were given")
    }

    @Test func `words each promise as a sentence of its own`() {
        let sentences = HTTPTransportConformance.allCases.map(\.promise)
        #expect(Set(sentences).count == sentences.count)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.count < 110 })
    }
}
