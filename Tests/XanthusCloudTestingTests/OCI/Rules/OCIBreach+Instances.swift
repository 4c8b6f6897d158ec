import Foundation
import HTTPTypes

@testable import XanthusCloudTesting

extension OCIBreach {
    /// Of instances, from their launch to their end.
    static let instances = room + launches + changes

    private static let a1 = "VM.Standard.A1.Flex"
    private static let x86 = "Canonical-Ubuntu-24.04-2026.09.18-0"

    private static let room: [OCIBreach] = [
        OCIBreach(.capacity, kept: { $0.status == 500 }) { place in
            await place.setup.cloud.change { $0.capacity = [.full(shape: a1)] }
            return try await place.launch(in: place.subnet())
        },
        OCIBreach(.absentShape) { place in
            await place.setup.cloud.change { $0.absentShapes = [a1: ["AD-1"]] }
            return try await place.launch(in: place.subnet())
        },
        OCIBreach(.limits) { try await $0.launch { $0["shapeConfig"] = ["ocpus": 3] } },
        OCIBreach(.quotas) { place in
            await place.setup.cloud.change { $0.quotas = ["standard-a1-core-count": 0] }
            return try await place.launch(in: place.subnet())
        },
        OCIBreach(.phantomUsage) { place in
            await place.setup.cloud.change {
                $0.capacity = [.full(shape: a1, for: .seconds(40))]
                $0.phantomUsage = .init(after: 1)
            }
            let subnet = try await place.subnet()
            _ = try await place.launch(in: subnet)
            return try await place.launch(in: subnet)
        },
        OCIBreach(.reportOfTenancy) { place in
            let wish: JSON = ["instanceShape": .string(a1)]
            return try await place.post(
                "/computeCapacityReports",
                ["availabilityDomain": .string(place.setup.domain), "shapeAvailabilities": [wish]]
            )
        },
        OCIBreach(.listedBuilds, kept: { $0.json == [] }) { place in
            let name = "Canonical-Ubuntu-24.04-2026.06.12-0"
            return try await place.setup.call(.get, "/images\(place.setup.query)&displayName=\(name)")
        },
    ]

    private static let launches: [OCIBreach] = [
        OCIBreach(.metadataSize) { place in
            try await place.launch { $0["metadata"] = ["note": .string(String(repeating: "x", count: 32_001))] }
        },
        OCIBreach(.userDataBase64) { try await $0.launch { $0["metadata"] = ["user_data": "not base64!"] } },
        OCIBreach(.loginKeys) { try await $0.launch { $0["metadata"] = ["ssh_authorized_keys": "hello"] } },
        OCIBreach(.bootVolumeOfImage) { place in
            let instance = try await place.setup.running { $0["sourceDetails"]?["bootVolumeSizeInGBs"] = 60 }
            let image = try await place.post("/images", ["instanceId": .string(instance)]).id
            place.setup.clock.advance(by: .seconds(300))
            return try await place.launch {
                $0["sourceDetails"]?["imageId"] = .string(image)
                $0["sourceDetails"]?["bootVolumeSizeInGBs"] = 50
            }
        },
        OCIBreach(.imageShape) { place in
            let image = try await place.setup.image(x86)
            return try await place.launch { $0["sourceDetails"]?["imageId"] = .string(image) }
        },
        OCIBreach(.fixedSize) { place in
            let image = try await place.setup.image("Canonical-Ubuntu-24.04-2026.09.18-0")
            return try await place.launch {
                $0["shape"] = "VM.Standard.E2.1.Micro"
                $0["availabilityDomain"] = "Uocm:PHX-AD-3"
                $0["shapeConfig"] = ["ocpus": 2]
                $0["sourceDetails"]?["imageId"] = .string(image)
            }
        },
        OCIBreach(.flexibleSize) { try await $0.launch { $0["shapeConfig"] = ["ocpus": 1.5, "memoryInGBs": 6] } },
        OCIBreach(.flexibleSize) { try await $0.launch { $0["shapeConfig"] = ["ocpus": 2, "memoryInGBs": 1] } },
        OCIBreach(.burstableShape) { place in
            try await place.launch { $0["shapeConfig"]?["baselineOcpuUtilization"] = "BASELINE_1_2" }
        },
        OCIBreach(.launchTwins) { try await $0.launch { $0["imageId"] = "ocid1.image.oc1.phx.other" } },
        OCIBreach(.launchTwins) { try await $0.launch { $0["subnetId"] = "ocid1.subnet.oc1.phx.other" } },
        OCIBreach(.launchTwins) { place in
            var body = try await place.setup.launch(in: place.subnet(["dnsLabel": "s"]))
            body["createVnicDetails"]?["hostnameLabel"] = "one"
            body["hostnameLabel"] = "other"
            return try await place.setup.call(.post, "/instances", body)
        },
    ]

    private static let changes: [OCIBreach] = [
        OCIBreach(.immutableMetadata) { place in
            let id = try await place.setup.running { $0["metadata"] = ["user_data": "QQ=="] }
            return try await place.setup.call(.put, "/instances/\(id)", ["metadata": ["user_data": "QUE="]])
        },
        OCIBreach(.busyInstance) { place in
            let id = try await place.setup.launched().instance.id
            return try await place.setup.call(.post, "/instances/\(id)?action=STOP")
        },
        OCIBreach(.actionState) { place in
            try await place.setup.call(.post, "/instances/\(place.setup.running())?action=START")
        },
        OCIBreach(.downtime) { place in
            try await place.setup.call(
                .put,
                "/instances/\(place.setup.running())",
                ["shapeConfig": ["ocpus": 2], "updateOperationConstraint": "AVOID_DOWNTIME"]
            )
        },
        OCIBreach(.vnicsPerInstance) { place in
            let instance = try await place.setup.launched()
            place.setup.clock.advance(by: .seconds(45))
            let wish: JSON = [
                "instanceId": .string(instance.instance.id),
                "createVnicDetails": ["subnetId": .string(instance.subnet)],
            ]
            _ = try await place.setup.call(.post, "/vnicAttachments", wish)
            return try await place.setup.call(.post, "/vnicAttachments", wish)
        },
        OCIBreach(.primaryVnic) { place in
            let path = "/vnicAttachments\(place.setup.query)&instanceId=\(try await place.setup.running())"
            let first = try await place.setup.call(.get, path).json.array?.first ?? nil
            return try await place.setup.call(.delete, "/vnicAttachments/\(first[text: "id"])")
        },
    ]
}

extension OCIBreach.Place {
    /// A launch that is accepted but for what a change makes of it.
    fileprivate func launch(_ change: (inout JSON) -> Void) async throws -> SignedCaller.Answer {
        let subnet = try await setup.subnet(setup.vcn("launched", ["10.2.0.0/16"]), "10.2.1.0/24").id
        var body = try await setup.launch(in: subnet)
        change(&body)
        return try await setup.call(.post, "/instances", body)
    }
}
