import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Throttling by simulated OCI")
struct OCITrafficTests {
    private let setup = OCISetup()

    private func list() async throws -> SignedCaller.Answer { try await setup.call(.get, "/vcns\(setup.query)") }

    @Test func `there is none unless the conditions say so`() async throws {
        for _ in 0..<50 { #expect(try await list().status == 200) }
    }

    @Test func `so many requests within a second are answered, and those refused do not count`() async throws {
        await setup.cloud.change { $0.throttle.requestsPerSecond = 3 }
        for _ in 0..<3 { #expect(try await list().status == 200) }
        for _ in 0..<5 {
            let refused = try await list()
            #expect(refused.status == 429 && refused.code == "TooManyRequests")
            #expect(refused.message == "User-rate limit exceeded.")
            #expect(refused.headers[.retryAfter] == nil)
        }
        setup.clock.advance(by: .seconds(1))
        #expect(try await list().status == 200)
    }

    @Test func `each user has a rate of their own, and a bad signature is nobody's`() async throws {
        let key = try RSAPrivateKey.generate()
        await setup.cloud.register(key.publicKey, as: "tenancy/other/print")
        await setup.cloud.change { $0.throttle.requestsPerSecond = 1 }
        #expect(try await setup.call(.get, "/vcns\(setup.query)", mistakes: .init(key: key)).status == 401)
        #expect(try await list().status == 200)
        let other = SignedCaller.Mistakes(key: key, keyID: "tenancy/other/print")
        #expect(try await setup.call(.get, "/vcns\(setup.query)", mistakes: other).status == 200)
        #expect(try await list().status == 429)
    }

    @Test func `a user has one rate, whatever signs`() async throws {
        let key = try RSAPrivateKey.generate()
        let token = setup.cloud.openSession(for: key.publicKey)
        await setup.cloud.change { $0.throttle.requestsPerSecond = 1 }
        let session = SignedCaller.Mistakes(key: key, keyID: "ST$\(token)")
        #expect(try await setup.call(.get, "/vcns\(setup.query)", mistakes: session).status == 200)
        #expect(try await list().status == 429)
    }

    @Test func `launches count even if they are refused, and nothing else counts as one`() async throws {
        let subnet = try await setup.subnet(try await setup.vcn()).id
        let body = try await setup.launch(in: subnet)
        await setup.cloud.change {
            $0.throttle.launchesPerMinute = 1
            $0.capacity = [.full(shape: "VM.Standard.A1.Flex", for: .seconds(3600))]
        }
        #expect(try await setup.call(.post, "/instances", body).status == 500)
        let refused = try await setup.call(.post, "/instances", body)
        #expect(refused.status == 429 && refused.message == "Too many requests for the user")
        #expect(try await list().status == 200)
        setup.clock.advance(by: .seconds(59))
        #expect(try await setup.call(.post, "/instances", body).status == 429)
        setup.clock.advance(by: .seconds(1))
        #expect(try await setup.call(.post, "/instances", body).status == 500)
    }
}
