import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Certificates of simulated Hetzner")
struct HetznerCertificateTests {
    private let caller = HetznerCaller()

    @Test func `an uploaded certificate is read, and its key is never shown`() async throws {
        let (pem, key) = try SampleCertificate.pair()
        let made = await caller.upload(pem, key)
        let json = made["certificate"]
        #expect(made.status == 201 && made["action"] == .null && json["type"] == "uploaded" && json["status"] == .null)
        #expect(json["certificate"] == .string(pem) && json["domain_names"] == ["example.com", "*.example.com"])
        #expect(json["fingerprint"] == .string(try SampleCertificate.certificate().fingerprint.colonSeparated))
        #expect(json["not_valid_before"]?.string != nil && json["private_key"] == nil)
        let id = try made.id("certificate")
        await caller.put("/certificates/\(id)", ["name": "new", "labels": ["a": "1"]])
        #expect(await caller.get("/certificates?name=new&type=uploaded")["certificates"].array?.count == 1)
        #expect(await caller.delete("/certificates/\(id)").status == 204)
        #expect(await caller.project.contents == [])
    }

    @Test(arguments: [
        ("", 422), ("-----BEGIN CERTIFICATE-----\nAAAA", 422),
        ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", 501),
    ])
    func `what cannot be read is refused, and what may be of another kind of key names itself`(pem: String, status: Int)
        async throws
    {
        let answer = await caller.upload(pem, try SampleCertificate.pair().key)
        #expect(answer.status == status)
        #expect(await caller.upload(try SampleCertificate.pair().pem, "key").field == "private_key")
        #expect(await caller.project.contents == [])
    }

    @Test func `a certificate whose key is on a curve is read, and refused with the key of another`() async throws {
        let made = await caller.upload(SampleCertificate.ellipticCurve, SampleCertificate.ellipticCurveKey)
        #expect(made["certificate"]["domain_names"] == ["ec.example.com"])
        let fingerprint = try #require(Certificate.all(in: SampleCertificate.ellipticCurve)?.first?.fingerprint)
        #expect(made["certificate"]["fingerprint"] == .string(fingerprint.colonSeparated))
        let (pem, key) = try SampleCertificate.pair()
        let crossed = await caller.upload(SampleCertificate.ellipticCurve, key, name: "b")
        #expect(crossed.field == "private_key")
        #expect(await caller.upload(pem, SampleCertificate.ellipticCurveKey, name: "b").field == "private_key")
        let mixed = await caller.upload(pem + SampleCertificate.ellipticCurve, key, name: "chain")
        #expect(mixed["certificate"]["domain_names"] == ["example.com", "*.example.com"])
    }

    @Test func `a managed certificate is issued after a while, for names of a zone`() async throws {
        _ = await caller.zone()
        let wish: JSON = ["name": "tls", "type": "managed", "domain_names": ["www.example.com", "example.com"]]
        let made = await caller.post("/certificates", wish)
        let id = try made.id("certificate")
        #expect(made["certificate"]["status"] == ["issuance": "pending", "renewal": "unavailable", "error": nil])
        #expect(made["certificate"]["certificate"] == .null && made["action"]["command"] == "create_certificate")
        caller.settle()
        let json = await caller.get("/certificates/\(id)")["certificate"]
        #expect(json["status"] == ["issuance": "completed", "renewal": "scheduled", "error": nil])
        let pem = try #require(json["certificate"]?.string)
        let certificate = try #require(Certificate.all(in: pem)?.first)
        #expect(certificate.dnsNames == ["www.example.com", "example.com"])
        #expect(json["fingerprint"] == .string(certificate.fingerprint.colonSeparated))
        #expect(certificate.validity?.contains(caller.clock.date) == true)
    }

    @Test func `the nearest zone of a name is the one that counts`() async throws {
        for (name, mode) in [("example.com", "primary"), ("sub.example.com", "secondary"), ("b.example", "primary")] {
            _ = await caller.zone(["name": .string(name), "mode": .string(mode)])
        }
        let inner = try await caller.managed(["www.sub.example.com"])
        #expect(inner["certificate"]["status"]?["error"]?["code"] == "dns_zone_is_secondary_zone")
    }

    @Test func `an issuing that failed is tried again`() async throws {
        _ = await caller.zone()
        await caller.project.change { $0.issuanceFailure = "ca_dns_validation_failed" }
        let failed = try await caller.managed()
        let id = try failed.id("certificate")
        #expect(failed["certificate"]["status"]?["issuance"] == "failed")
        #expect(failed["certificate"]["status"]?["error"]?["code"] == "ca_dns_validation_failed")
        let action = await caller.get("/certificates/\(id)/actions")["actions"].array?.first
        #expect(action?["status"] == "error" && action?["error"]?["code"] == "ca_dns_validation_failed")
        await caller.project.change { $0.issuanceFailure = nil }
        let retried = await caller.post("/certificates/\(id)/actions/retry")
        #expect(retried["action"]["command"] == "issue_certificate")
        #expect(await caller.post("/certificates/\(id)/actions/retry").code == "locked")
        #expect(await caller.get("/certificates/\(id)")["certificate"]["status"]?["issuance"] == "pending")
        caller.settle()
        #expect(await caller.get("/certificates/\(id)")["certificate"]["status"]?["issuance"] == "completed")
    }

    @Test func `a certificate is renewed before it ends, again and again, and stays while that fails`() async throws {
        func read(_ id: Int) async -> JSON { await caller.get("/certificates/\(id)")["certificate"] }
        _ = await caller.zone()
        let first = try await caller.managed()
        let id = try first.id("certificate")
        caller.clock.advance(by: .seconds(60 * 86_400 - 60))
        #expect(await read(id)["status"] == ["issuance": "completed", "renewal": "pending", "error": nil])
        #expect(await read(id)["fingerprint"] == first["certificate"]["fingerprint"])
        caller.settle()
        let second = await read(id)
        #expect(second["status"] == ["issuance": "completed", "renewal": "scheduled", "error": nil])
        #expect(second["fingerprint"] != first["certificate"]["fingerprint"])
        await caller.project.change { $0.issuanceFailure = "ca_dns_validation_failed" }
        caller.clock.advance(by: .seconds(61 * 86_400))
        let failed = await read(id)
        #expect(failed["status"]?["renewal"] == "failed" && failed["status"]?["issuance"] == "completed")
        #expect(failed["status"]?["error"]?["code"] == "ca_dns_validation_failed")
        #expect(failed["fingerprint"] == second["fingerprint"])
        await caller.project.change { $0.issuanceFailure = nil }
        #expect(await caller.post("/certificates/\(id)/actions/retry").status == 201)
        caller.settle()
        let third = await read(id)
        #expect(third["status"]?["renewal"] == "scheduled" && third["fingerprint"] != second["fingerprint"])
        // Three at once, since nobody looked: each is renewed when it was due.
        caller.clock.advance(by: .seconds(185 * 86_400))
        _ = await read(id)
        let actions = await caller.get("/certificates/\(id)/actions")["actions"].array
        #expect(
            actions?.map { $0["status"]?.string } == ["success", "success", "error", "success"]
                + Array(repeating: "success", count: 3)
        )
        await caller.delete("/certificates/\(id)")
        caller.clock.advance(by: .seconds(400 * 86_400))
        #expect(await caller.get("/certificates/\(id)").code == "not_found")
    }

    @Test func `the client reads both kinds, and what uses them`() async throws {
        let client = caller.project.provider.client
        let (pem, key) = try SampleCertificate.pair()
        let made = try await client.send(
            Hetzner.CreateCertificate(name: "tls", .uploaded(certificate: pem, privateKey: Secret(key)))
        )
        var details = Hetzner.CreateLoadBalancer.Details(name: "web", type: "lb11", in: .location("nbg1"))
        var http = Hetzner.LoadBalancer.Service.HTTP()
        http.certificates = [made.certificate.id]
        details.services = [.init(.https, from: 443, to: 80, http: http)]
        let balancer = try await client.send(Hetzner.CreateLoadBalancer(details)).loadBalancer
        let read = try await client.send(Hetzner.GetCertificate(id: made.certificate.id))
        #expect(made.action == nil && read.type == .uploaded && read.status == nil)
        #expect(read.usedBy?.map(\.id) == [balancer.id.rawValue] && read.usedBy?.first?.type == "load_balancer")
        let managed = try await client.send(Hetzner.CreateCertificate(name: "m", .managed(domainNames: ["a.example"])))
        #expect(managed.action != nil && managed.certificate.status?.issuance == .pending)
        caller.settle()
        let failed = try await client.send(Hetzner.GetCertificate(id: managed.certificate.id))
        #expect(failed.status?.issuance == .failed && failed.status?.error?.code == "dns_zone_not_found")
    }
}
