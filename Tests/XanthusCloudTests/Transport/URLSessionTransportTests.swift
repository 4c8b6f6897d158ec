import Testing
import TransportTrials
import XanthusCloud
import XanthusCloudTesting

@Suite("URLSessionTransport keeps what transports promise", .timeLimit(.minutes(10)))
struct URLSessionTransportTests {
    @Test(arguments: HTTPTransportConformance.allCases.filter { $0.needs != .tls && $0.brokenByFoundation == nil })
    func `keeps the promise`(_ promise: HTTPTransportConformance) async throws {
        try await promise.check(on: URLSessionTransport())
    }

    /// Whether it trusts whom the system trusts is checked where the system's authorities can be replaced:
    /// `Tests/Conformance/transports`.
    @Test(arguments: [HTTPTransportConformance.selfSignedRefused, .wrongHostRefused, .expiredRefused])
    func `refuses the certificate`(_ promise: HTTPTransportConformance) async throws {
        let servers = try await OpenSSLPeers.start()
        defer { servers.stop() }
        try await promise.check(on: URLSessionTransport(), tls: servers.peers)
    }
}
