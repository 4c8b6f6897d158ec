import Foundation
import Testing

@testable import XanthusCloud

@Suite("OCI security token")
struct OCISecurityTokenTests {
    @Test
    func `says for whom and how long it is`() throws {
        let text = try OCITokens.text([
            "sub": "ocid1.user.oc1..u", "tenant": "ocid1.tenancy.oc1..t", "iat": 1000.5, "exp": 4600,
        ])
        let token = try #require(OCISecurityToken(Secret("\n \(text)\r\n")))
        #expect(token.subject == "ocid1.user.oc1..u")
        #expect(token.tenancy == "ocid1.tenancy.oc1..t")
        #expect(token.issued == Date(timeIntervalSince1970: 1000.5))
        #expect(token.expiry == Date(timeIntervalSince1970: 4600))
        #expect(token.keyID == "ST$\(text)")
        #expect(!token.isExpired(at: Date(timeIntervalSince1970: 4599)))
        #expect(token.isExpired(at: Date(timeIntervalSince1970: 4600)))
    }

    @Test
    func `of a resource names the resource's tenancy`() throws {
        let text = try OCITokens.text(["tenant": "ocid1.tenancy.oc1..service", "res_tenant": "ocid1.tenancy.oc1..t"])
        let token = try #require(OCISecurityToken(Secret(text)))
        #expect(token.tenancy == "ocid1.tenancy.oc1..t")
        #expect(token.expiry == nil)
        #expect(!token.isExpired(at: .distantFuture))
    }

    @Test(
        arguments: [
            "", ".", "..", "...", "a.b", "a.b.c", "a.e30.", "a.e30.\"", "a.e30.c d", "a.e30.c\r\nX-Evil: 1",
            "a.bnVsbA.c",
            "a.W10.c", "a.eyJleHAiOiJzb29uIn0.c", "ä.e30.c", "a.e.c", String(repeating: "a.", count: 40_000),
            "a." + String(repeating: "W", count: 30_000) + ".c",
        ]
    )
    func `is not read where there is none`(text: String) {
        #expect(OCISecurityToken(Secret(text)) == nil)
    }

    @Test(arguments: [-1, 1e300, 1e12])
    func `with a senseless date says nothing of it`(seconds: Double) throws {
        #expect(try #require(OCISecurityToken(Secret(OCITokens.text(["exp": seconds])))).expiry == nil)
    }

    @Test
    func `is never shown`() throws {
        let token = try OCITokens.grant("hush", issued: Date(timeIntervalSince1970: 0))
        var dumped = ""
        dump(token, to: &dumped)
        let secret = token.token.text.withUnsafeValue { String($0.suffix(20)) }
        #expect(!dumped.contains(secret))
        #expect(!"\(token) \(token.signer)".contains(secret))
        #expect("\(token.signer)".hasSuffix("ST$<redacted>"))
    }
}
