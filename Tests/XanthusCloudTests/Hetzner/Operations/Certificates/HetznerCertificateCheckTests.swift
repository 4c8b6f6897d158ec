import Foundation
import Testing

@testable import XanthusCloud

@Suite("Certificates that Hetzner would refuse")
struct HetznerCertificateCheckTests {
    private static let one = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    private static let key = "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----\n"

    private static func uploaded(_ certificate: String, _ privateKey: String) -> Hetzner.CreateCertificate {
        Hetzner.CreateCertificate(name: "a", .uploaded(certificate: certificate, privateKey: Secret(privateKey)))
    }

    private static let refused: [(any Hetzner.Operation, String)] = [
        (uploaded("", key), "certificate"), (uploaded(String(repeating: one, count: 6), key), "certificate"),
        (uploaded(one + String(repeating: "x", count: 30_000), key), "certificate"),
        (uploaded(one, "hunter2"), "privateKey"),
        (uploaded(one, key + String(repeating: "x", count: 5_000)), "privateKey"),
        (Hetzner.CreateCertificate(name: "", .managed(domainNames: ["example.com"])), "name"),
        (Hetzner.CreateCertificate(name: "a", .managed(domainNames: [])), "domainNames"),
        (Hetzner.CreateCertificate(name: "a", .managed(domainNames: ["example.com", "a b.com"])), "domainNames"),
        (Hetzner.CreateCertificate(name: "a", .managed(domainNames: ["example.com."])), "domainNames"),
        (Hetzner.CreateCertificate(name: "a", .managed(domainNames: ["a.*.com"])), "domainNames"),
        (Hetzner.UpdateCertificate(id: 1, name: ""), "name"),
    ]

    @Test(arguments: refused)
    func `are refused before any call, by their field, and never by their key`(
        operation: any Hetzner.Operation,
        field: String
    ) {
        let error = #expect(throws: ConfigurationError.self) { try operation.check() }
        #expect(error?.field == field)
        #expect(error.map { "\($0)".contains("hunter2") } == false)
    }

    @Test func `are not, within the limits`() throws {
        try Self.uploaded(String(repeating: Self.one, count: 5), Self.key).check()
        try Hetzner.CreateCertificate(name: "a", .managed(domainNames: ["example.com", "*.example.com"])).check()
    }

    @Test func `show their key on the wire alone`() throws {
        let creation = Self.uploaded(Self.one, Self.key)
        var dumped = ""
        dump(creation, to: &dumped)
        dump(creation.request, to: &dumped)
        for text in [dumped, "\(creation)", String(reflecting: creation), "\(creation.request)"] {
            #expect(!text.contains("hunter2"))
        }
        let body = try creation.request.body.map { try JSONCoding.encoder().encode($0) } ?? Data()
        #expect(String(decoding: body, as: UTF8.self).contains("hunter2"))
    }
}
