import Foundation
import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

extension OCIBreach {
    /// Of identity, limits, usage and metrics.
    static let tenancy = compartments + policies + measures

    private static let compartments: [OCIBreach] = [
        OCIBreach(.homeRegion) { place in
            try await place.compartment("child", by: place.caller(of: "identity.us-ashburn-1.oci.oraclecloud.com"))
        },
        // Beyond the subscriptions no region is simulated.
        OCIBreach(.subscription, passing: 501...501) {
            try await $0.caller(of: "identity.eu-frankfurt-1.oci.oraclecloud.com")(.get, "/regions")
        },
        OCIBreach(.subtree) {
            try await $0.setup.call(.get, "/compartments\($0.setup.query)&compartmentIdInSubtree=true")
        },
        OCIBreach(.compartmentName) { try await $0.compartment("sandbox") },
        OCIBreach(.compartmentDepth) { place in
            var parent = place.setup.compartment
            for level in 2...6 { parent = try await place.compartment("level-\(level)", in: parent).id }
            return try await place.compartment("level-7", in: parent)
        },
        OCIBreach(.emptyCompartment, kept: { $0.state == "ACTIVE" }) { place in
            _ = try await place.setup.vcn()
            let path = "/compartments/\(place.setup.compartment)"
            _ = try await place.setup.call(.delete, path)
            place.setup.clock.advance(by: .seconds(60))
            return try await place.setup.call(.get, path)
        },
    ]

    private static let policies: [OCIBreach] = [
        OCIBreach(.policyName) { place in
            _ = try await place.policy("Allow group A to use vnics in tenancy")
            return try await place.policy("Allow group A to use vnics in tenancy")
        },
        OCIBreach(.policyGrammar) { try await $0.policy("Let them") },
        OCIBreach(.policyTarget) { try await $0.policy("Allow group A to use vnics in compartment nowhere") },
        OCIBreach(.keysPerUser) { place in
            var last: SignedCaller.Answer?
            for _ in 2...4 {
                let key: JSON = .string(try RSAPrivateKey.generate().publicKey.pem)
                last = try await place.setup.call(.post, "/users/\(place.setup.cloud.user)/apiKeys", ["key": key])
            }
            return last!
        },
    ]

    private static let measures: [OCIBreach] = [
        OCIBreach(.limitScope) { try await $0.availability("standard-a1-core-count") },
        OCIBreach(.limitAvailability) { try await $0.availability("custom-image-count") },
        OCIBreach(.usagePrecision) { try await $0.usage(from: "2026-10-31T00:30:00Z", by: $0.setup.call) },
        OCIBreach(.usageAtHome) { place in
            let caller = place.caller(of: "usageapi.us-ashburn-1.oci.oraclecloud.com")
            return try await place.usage(from: "2026-10-31T00:00:00Z", by: caller)
        },
        OCIBreach(.metricRange) { place in
            let start = place.setup.clock.date.addingTimeInterval(-7 * 86_400 - 60)
            return try await place.setup.call.at(
                "/20180401",
                .post,
                "/metrics/actions/summarizeMetricsData\(place.setup.query)",
                [
                    "namespace": "oci_computeagent", "query": "CpuUtilization[1m].mean()",
                    "startTime": OCIDate.json(start),
                ]
            )
        },
    ]
}

extension OCIBreach.Place {
    /// A caller of one of Oracle's own hosts.
    fileprivate func caller(of host: String) -> SignedCaller {
        var caller = setup.call
        caller.authority = host
        return caller
    }

    fileprivate func compartment(
        _ name: String,
        in parent: String? = nil,
        by caller: SignedCaller? = nil
    ) async throws -> SignedCaller.Answer {
        let answer = try await (caller ?? setup.call)(
            .post,
            "/compartments",
            ["compartmentId": .string(parent ?? setup.cloud.tenancy), "name": .string(name), "description": "d"]
        )
        setup.clock.advance(by: .seconds(1))
        return answer
    }

    fileprivate func policy(_ statement: String) async throws -> SignedCaller.Answer {
        try await post("/policies", ["name": "p", "description": "d", "statements": [.string(statement)]])
    }

    fileprivate func availability(_ limit: String) async throws -> SignedCaller.Answer {
        let path = "/services/compute/limits/\(limit)/resourceAvailability?compartmentId=\(setup.cloud.tenancy)"
        return try await setup.call.at("/20190729", .get, path)
    }

    fileprivate func usage(from start: String, by caller: SignedCaller) async throws -> SignedCaller.Answer {
        try await caller.at(
            "/20200107",
            .post,
            "/usage",
            [
                "tenantId": .string(setup.cloud.tenancy), "granularity": "DAILY",
                "timeUsageStarted": .string(start), "timeUsageEnded": "2026-11-02T00:00:00Z",
            ]
        )
    }
}
