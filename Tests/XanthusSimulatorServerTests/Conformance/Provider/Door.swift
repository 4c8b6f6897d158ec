import XanthusCloud
import XanthusCloudTesting
import XanthusSimulatorServer

/// A way to a simulated cloud.
enum Door: String, CaseIterable {
    case inProcess = "in process"
    case loopback = "on loopback"

    /// Opens the door, and closes it when the body has ended.
    ///
    /// - Parameter body: Gets a transport, and the address if there is one.
    func open<Value: Sendable>(
        to cloud: any SimulatedEndpoint,
        _ body: (any HTTPTransport, Endpoint?) async throws -> Value
    ) async throws -> Value {
        guard self == .loopback else { return try await body(SimulatedTransport(to: cloud), nil) }
        let server = SimulatorServer(cloud)
        let address = try await server.start()
        do {
            let value = try await body(URLSessionTransport(), address)
            await server.stop()
            return value
        } catch {
            await server.stop()
            throw error
        }
    }
}
