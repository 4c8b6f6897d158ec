internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    struct SSHKey: Sendable, Hashable {
        let id: Int
        var name: String
        let fingerprint: String
        let publicKey: String
        var labels: [String: String]
        let created: Date
    }

    static let sshKeyRoutes = [
        Route<HetznerWorld>("list_ssh_keys", .get, "/v1/ssh_keys") { world, call in
            let fingerprint = call.query("fingerprint")
            let keys = world.sshKeys.values
                .filter { fingerprint == nil || $0.fingerprint == fingerprint }
            return try list("ssh_keys", keys, call, filters: ["fingerprint"], sort: ["id", "name"]) { $0.json }
        },
        Route<HetznerWorld>("get_ssh_key", .get, "/v1/ssh_keys/{id}") { world, call in
            SimulatedAnswer(200, ["ssh_key": try world.sshKey(call.parameter("id")).json])
        },
        Route<HetznerWorld>("create_ssh_key", .post, "/v1/ssh_keys") { world, call in
            let fields = try HetznerFields(call, knowing: ["name", "public_key", "labels"])
            let name = try fields.required("name")
            guard !name.isEmpty else { throw fields.invalid("name", "Shorter than minimum length 1.") }
            let line = try fields.required("public_key")
            guard let blob = line.split(separator: " ").dropFirst().first.flatMap({ Data(base64Encoded: String($0)) })
            else { throw fields.invalid("public_key", "invalid public key") }
            let fingerprint = Digest.md5(blob).colonSeparated
            try world.demandUnique(name, among: world.sshKeys)
            try world.demand(
                .hetznerSSHKeyOnce,
                !world.sshKeys.values.contains { $0.fingerprint == fingerprint },
                else: .notUnique("public_key", "SSH key not unique")
            )
            try world.demandLimit(of: .sshKey)
            let key = SSHKey(
                id: world.nextID(),
                name: name,
                fingerprint: fingerprint,
                publicKey: line,
                labels: try fields.labels(),
                created: call.now
            )
            world.sshKeys[key.id] = key
            return SimulatedAnswer(201, ["ssh_key": key.json])
        },
        Route<HetznerWorld>("update_ssh_key", .put, "/v1/ssh_keys/{id}") { world, call in
            var key = try world.sshKey(call.parameter("id"))
            let fields = try HetznerFields(call, knowing: ["name", "labels"])
            if let name = try fields.string("name"), name != key.name {
                guard !name.isEmpty else { throw fields.invalid("name", "Shorter than minimum length 1.") }
                try world.demandUnique(name, among: world.sshKeys)
                key.name = name
            }
            key.labels = try fields.labels(else: key.labels)
            world.sshKeys[key.id] = key
            return SimulatedAnswer(200, ["ssh_key": key.json])
        },
        Route<HetznerWorld>("delete_ssh_key", .delete, "/v1/ssh_keys/{id}") { world, call in
            world.sshKeys[try world.sshKey(call.parameter("id")).id] = nil
            return SimulatedAnswer(204)
        },
    ]

    private func sshKey(_ id: String) throws -> SSHKey {
        guard let key = Int(id).flatMap({ sshKeys[$0] }) else { throw HetznerRefusal.notFound("ssh_key", id) }
        return key
    }
}

extension HetznerWorld.SSHKey {
    var json: JSON {
        [
            "id": .integer(id), "name": .string(name), "fingerprint": .string(fingerprint),
            "public_key": .string(publicKey), "labels": .strings(labels), "created": .string(RFC3339.text(created)),
        ]
    }
}
