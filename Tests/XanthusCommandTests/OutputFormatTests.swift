import Foundation
import Testing
import XanthusCloud

@testable import xanthus_cloud

@Suite("Output")
struct OutputFormatTests {
    private let server = Server(
        id: "42",
        name: "blog",
        status: .running,
        type: "cx23",
        region: "nbg1",
        publicIPv4: "192.0.2.1",
        tags: ["managed-by": "xanthus-cloud"],
        created: Date(timeIntervalSince1970: 1_793_534_400)
    )

    @Test
    func `a server is an object with all keys, absent values being null`() throws {
        let text = OutputFormat.json.render(Record(server), fields: Record.serverFields)
        #expect(
            text == """
                {
                  "created" : "2026-11-01T12:00:00Z",
                  "id" : "42",
                  "image" : null,
                  "name" : "blog",
                  "privateIPv4" : null,
                  "publicIPv4" : "192.0.2.1",
                  "publicIPv6" : null,
                  "region" : "nbg1",
                  "status" : "running",
                  "tags" : {
                    "managed-by" : "xanthus-cloud"
                  },
                  "type" : "cx23",
                  "zone" : null
                }
                """
        )
    }

    @Test
    func `a list is an array, an empty one too`() throws {
        let two = OutputFormat.json.render([Record(server), Record(server)], columns: Record.serverColumns)
        let parsed = try JSONSerialization.jsonObject(with: Data(two.utf8)) as? [[String: Any]]
        #expect(parsed?.compactMap { $0["name"] as? String } == ["blog", "blog"])
        let none = OutputFormat.json.render([], columns: Record.serverColumns)
        #expect(try JSONSerialization.jsonObject(with: Data(none.utf8)) as? [String] == [])
    }

    @Test
    func `a table is as wide as its widest cell, without space at the ends of lines`() {
        var other = server
        other.name = "a-much-longer-name"
        other.publicIPv4 = nil
        #expect(
            OutputFormat.table.render([Record(server), Record(other)], columns: ["name", "publicIPv4", "id"]) == """
                NAME                PUBLIC IPV4  ID
                blog                192.0.2.1    42
                a-much-longer-name  -            42
                """
        )
    }

    @Test
    func `one thing is a line a field`() {
        #expect(
            OutputFormat.table.render(Record(server), fields: ["name", "status", "zone", "tags"]) == """
                name    blog
                status  running
                zone    -
                tags    managed-by=xanthus-cloud
                """
        )
    }

    @Test
    func `every column and field exists`() {
        let type = ServerType(id: "cx23", description: "CX23", architecture: .x86, cpus: 2, memoryInGB: 4)
        let image = Image(id: "1", name: "u", operatingSystem: "ubuntu", version: "24.04", architecture: .arm)
        for (record, names) in [
            (Record(server), Record.serverColumns + Record.serverFields),
            (Record(Region(id: "nbg1", description: "Nuremberg")), Record.regionColumns),
            (Record(type), Record.typeColumns), (Record(image), Record.imageColumns),
        ] {
            #expect(Set(names).subtracting(record.fields.keys).isEmpty)
        }
    }

    @Test
    func `numbers are as short as they can be`() {
        #expect(Record.Value.number(4).cell == "4")
        #expect(Record.Value.number(0.25).cell == "0.25")
        #expect(Record.Value.flag(false).cell == "no")
        #expect(Record.Value.flag(nil).cell == "-")
    }
}
