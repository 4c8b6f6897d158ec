import Foundation
import HetznerSamples
import Testing
import XanthusCloud

@Suite("Secrets in Hetzner's operations")
struct HetznerSecrecyTests {
    /// What the samples have for user data, a private key and the key of a zone transfer.
    private static let secrets = ["#cloud-config", "PRIVATE KEY", "c2VjcmV0"]

    @Test func `are in no description and no dump, of operations or of what they send`() {
        for operation in HetznerSamples.all {
            let request = operation.request
            var text = "\(operation) \(String(reflecting: operation)) \(request) \(String(reflecting: request))"
            dump(operation, to: &text)
            dump(request, to: &text)
            for secret in Self.secrets {
                #expect(!text.contains(secret), "\(type(of: operation)) shows '\(secret)'")
            }
        }
    }

    @Test(arguments: secrets)
    func `are in what is sent`(secret: String) throws {
        let bodies = try HetznerSamples.all.compactMap(\.request.body).map { body in
            String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
        }
        #expect(bodies.contains { $0.contains(secret) })
    }
}
