internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// Ways to the consoles of instances, one for each at most. Nobody answers at the host that they name.
enum OCIConsoleConnections {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateInstanceConsoleConnection", path) { world, fields in try create(&world, fields) },
        OCIRoutes.get("GetInstanceConsoleConnection", path, .instanceConsoleConnection),
        OCIRoutes.list(
            "ListInstanceConsoleConnections",
            path,
            .instanceConsoleConnection,
            filters: ["instanceId"]
        ),
        OCIRoutes.update(
            "UpdateInstanceConsoleConnection",
            path,
            .instanceConsoleConnection,
            in: ["CREATING", "ACTIVE"]
        ) { _, _, fields in
            try fields.refuseOthers(than: ["freeformTags"])
            return [:]
        },
        OCIRoutes.delete("DeleteInstanceConsoleConnection", path, .instanceConsoleConnection) { world, way, _ in
            guard !way.isLeaving else { throw OCIRefusal.incorrectState("\(way.id) is in state \(way.state).") }
            let end = world.after(world.durations.console)
            let gone = world.gone(after: world.durations.console)
            world.update(way) {
                $0.change(["lifecycleState": "DELETING"])
                $0.plan([.init(end, state: "DELETED")], end: gone)
            }
            return [:]
        },
    ]

    static let rules: [SimulatedRule] = [.consoleConnectionKey, .oneConsoleConnection]

    private static let path = "/instanceConsoleConnections"

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: ["instanceId", "publicKey", "freeformTags"])
        let instance = try world.record(.instance, fields.required("instanceId"))
        guard !instance.isLeaving else { throw OCIRefusal.notFound }
        let line = try fields.required("publicKey")
        let key = try? SSHPublicKey(line)
        try world.demand(.consoleConnectionKey, key?.type == "ssh-rsa", or: .invalid("Invalid ssh public key type"))
        let others = world.all(.instanceConsoleConnection).filter {
            $0["instanceId"] == instance.id && !$0.isLeaving
        }
        try world.demand(
            .oneConsoleConnection,
            others.isEmpty,
            or: .conflict("The instance \(instance.id) already has a console connection.")
        )
        var document = try fields.common(defaultName: "console")
        document["displayName"] = nil
        document["instanceId"] = .string(instance.id)
        document["compartmentId"] = .string(instance["compartmentId"])
        document["fingerprint"] = .optional(key?.md5Fingerprint)
        document["serviceHostKeyFingerprint"] = .string(Digest.md5(Array("console host".utf8)).colonSeparated)
        document["lifecycleState"] = "CREATING"
        let record = world.insert(
            .instanceConsoleConnection,
            document,
            steps: [.init(world.after(world.durations.console), state: "ACTIVE")]
        )
        let host = "instance-console.\(world.account.home.name).oraclecloud.com"
        let proxy = "-o ProxyCommand='ssh -W %h:%p -p 443 \(record.id)@\(host)'"
        return .init(
            record: world.update(record) {
                $0.change([
                    "connectionString": .string("ssh \(proxy) \(instance.id)"),
                    "vncConnectionString": .string(
                        "ssh \(proxy) -N -L localhost:5900:\(instance.id):5900 \(instance.id)"
                    ),
                ])
            }
        )
    }
}

extension SimulatedRule {
    static let consoleConnectionKey = SimulatedRule(
        "console-connection-key",
        "A console connection takes an RSA key.",
        .assumed
    )
    static let oneConsoleConnection = SimulatedRule(
        "console-connection-one",
        "An instance has one console connection at most: 409 Conflict.",
        .assumed
    )
}
