import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Snapshots of worlds")
struct WorldSnapshotTests {
    @Test func `a difference says what has come, changed and gone`() async throws {
        for (cloud, provider) in WorldHarness.clouds() {
            let empty = await cloud.snapshot()
            #expect(await cloud.snapshot().difference(from: empty).description == "No difference.")
            let pending = try await provider.createServer(await WorldHarness.spec(in: cloud))
            let young = await cloud.snapshot()
            #expect(young.difference(from: empty).added.contains { $0.name == "blog" })
            #expect(young.difference(from: empty).removed.isEmpty)
            let id = try await provider.wait(for: pending).id
            let grown = await cloud.snapshot().difference(from: young)
            let field = cloud.name == "oci" ? "lifecycleState" : "status"
            let change = try #require(grown.changed.first { $0.resource.id == id.rawValue && $0.field == field })
            #expect(
                change.description.hasPrefix("~ \(cloud.name == "oci" ? "instance" : "server") blog (\(id)) \(field): ")
            )
            #expect(change.new?.lowercased() == "\"running\"")
            try await provider.wait(for: provider.deleteServer(id: id))
            #expect(await cloud.snapshot().difference(from: empty).description == "No difference.")
            #expect(empty.difference(from: young).removed.contains { $0.name == "blog" })
        }
    }

    @Test func `a world goes on from a snapshot as it would have, and its twin knows nothing of that`() async throws {
        let oci = SimulatedOCI(WorldHarness.scenario)
        let pending = try await oci.provider.createServer(await WorldHarness.spec(in: oci))
        let copy = try SimulatedOCI(from: await oci.snapshot())
        #expect(copy.clock.date == oci.clock.date)
        #expect(try await copy.provider.wait(for: pending).status == .running)
        #expect(try await oci.provider.server(id: pending.server).status == .creating)
        try await copy.provider.wait(for: copy.provider.deleteServer(id: pending.server))
        #expect(try await oci.provider.wait(for: pending).status == .running)

        let hetzner = SimulatedHetzner(.default)
        let work = try await hetzner.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        let twin = try SimulatedHetzner(from: await hetzner.snapshot())
        // The same token opens both.
        let client = HetznerConfiguration(client: ClientConfiguration(transport: twin.transport, time: twin.clock.time))
        let provider = try HetznerProvider(HetznerCredentials(token: hetzner.token), configuration: client)
        #expect(try await provider.wait(for: work).status == .running)
        try await twin.checkCalls(to: "create_server", number: 0)
        #expect(try await hetzner.provider.server(id: work.server).status == .creating)
    }

    @Test func `JSON holds what can be seen, and no more than that`() async throws {
        for (cloud, provider) in WorldHarness.clouds() {
            var spec = await WorldHarness.spec(in: cloud)
            spec.userData = Data("#!/bin/sh\nTOKEN=hunter22\n".utf8)
            _ = try await provider.wait(for: provider.createServer(spec))
            let snapshot = await cloud.snapshot()
            let text = String(decoding: snapshot.json, as: UTF8.self)
            for form in ["hunter22", Data(spec.userData ?? Data()).base64EncodedString()] {
                #expect(!text.contains(form))
            }
            let read = try WorldSnapshot(json: snapshot.json)
            #expect(read.resources == snapshot.resources)
            #expect(snapshot.difference(from: read).isEmpty)
            #expect {
                if cloud.name == "oci" {
                    _ = try SimulatedOCI(from: read)
                } else {
                    _ = try SimulatedHetzner(from: read)
                }
            } throws: { error in
                (error as? ConfigurationError)?.rule.contains("read from JSON") == true
            }
        }
    }

    @Test func `what is no snapshot, or another cloud's, is refused by name`() async throws {
        #expect(throws: ConfigurationError.self) { try WorldSnapshot(json: Data("[]".utf8)) }
        #expect {
            try WorldSnapshot(
                json: Data(#"{"cloud":"oci","date":"2026-11-01T12:00:00Z","resources":[{"kind":"x"}]}"#.utf8)
            )
        } throws: { error in
            (error as? ConfigurationError)?.field == "resources[0].id"
        }
        let snapshot = await SimulatedHetzner(.default).snapshot()
        #expect { try SimulatedOCI(from: snapshot) } throws: { error in
            "\(error)".contains("hetzner")
        }
    }
}
