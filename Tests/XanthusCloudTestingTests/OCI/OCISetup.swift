import Foundation
import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

/// A simulated OCI, a clock, a caller, and what a launch needs.
struct OCISetup {
    let clock: ManualClock
    let cloud: SimulatedOCI
    let call: SignedCaller

    init(
        speed: Double = 1,
        start: Date = Date(timeIntervalSince1970: 1_793_534_400),
        conditions: OCIConditions = OCIConditions(),
        passage: ManualClock.Passage = .onlyWhenAdvanced
    ) {
        clock = ManualClock(start: start, passage: passage)
        cloud = SimulatedOCI(time: clock.time, speed: speed, conditions: conditions)
        call = SignedCaller(cloud, clock)
    }

    var compartment: String { cloud.compartment }
    var query: String { "?compartmentId=\(cloud.compartment)" }

    func vcn(_ name: String = "net", _ blocks: [String] = ["10.0.0.0/16"], label: String? = nil) async throws -> JSON {
        let vcn = try await call(
            .post,
            "/vcns",
            [
                "compartmentId": .string(compartment), "displayName": .string(name),
                "cidrBlocks": .array(blocks.map(JSON.string)), "dnsLabel": .optional(label),
            ]
        )
        clock.advance(by: .seconds(1))
        return vcn.json
    }

    func subnet(_ vcn: JSON, _ block: String = "10.0.1.0/24", _ more: JSON = [:]) async throws -> SignedCaller.Answer {
        var body: JSON = [
            "compartmentId": .string(compartment), "vcnId": vcn["id"] ?? nil, "cidrBlock": .string(block),
        ]
        for (name, value) in more.object ?? [:] { body[name] = value }
        let subnet = try await call(.post, "/subnets", body)
        clock.advance(by: .seconds(1))
        return subnet
    }

    func image(_ name: String = "Canonical-Ubuntu-24.04-aarch64-2026.09.18-0") async throws -> String {
        let images = try await call(.get, "/images\(query)&displayName=\(name)")
        return images.json.array?.first?["id"]?.string ?? ""
    }

    /// A launch that is accepted as it is.
    func launch(in subnet: String) async throws -> JSON {
        [
            "compartmentId": .string(compartment), "availabilityDomain": "Uocm:PHX-AD-1", "displayName": "blog",
            "shape": "VM.Standard.A1.Flex", "shapeConfig": ["ocpus": 1, "memoryInGBs": 6],
            "sourceDetails": ["sourceType": "image", "imageId": .string(try await image())],
            "createVnicDetails": ["subnetId": .string(subnet), "assignPublicIp": true],
        ]
    }

    /// An instance that has just been launched into a network of its own.
    func launched() async throws -> (instance: SignedCaller.Answer, subnet: String, vcn: JSON) {
        let vcn = try await vcn()
        let subnet = try await subnet(vcn).id
        return (try await call(.post, "/instances", try await launch(in: subnet)), subnet, vcn)
    }
}
