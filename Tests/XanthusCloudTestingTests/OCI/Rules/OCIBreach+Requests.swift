import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

extension OCIBreach {
    /// Of requests that are repeated, too many, too early or too late, and of lists.
    static let requests = repeated + throttled + lagging + paged + dated

    private static let repeated: [OCIBreach] = [
        OCIBreach(.retryTokens, kept: { $0.json.array?.count == 1 }) { place in
            _ = try await place.vcn("token")
            _ = try await place.vcn("token")
            return try await place.list()
        },
        OCIBreach(.retryTokenLength) { try await $0.vcn(String(repeating: "t", count: 65)) },
        OCIBreach(.retryTokenPayload) { place in
            _ = try await place.vcn("token")
            return try await place.vcn("token", "another")
        },
        OCIBreach(.retryTokenOfTheGone) { place in
            let vcn = try await place.vcn("token").id
            _ = try await place.setup.call(.delete, "/vcns/\(vcn)")
            place.setup.clock.advance(by: .seconds(1))
            return try await place.vcn("token")
        },
    ]

    private static let throttled: [OCIBreach] = [
        OCIBreach(.launchRate, kept: { $0.status == 429 }) { place in
            await place.setup.cloud.change { $0.throttle.launchesPerMinute = 1 }
            let subnet = try await place.subnet()
            _ = try await place.launch(in: subnet)
            return try await place.launch(in: subnet)
        },
        OCIBreach(.requestRate, kept: { $0.status == 429 }) { place in
            await place.setup.cloud.change { $0.throttle.requestsPerSecond = 1 }
            _ = try await place.list()
            return try await place.list()
        },
    ]

    private static let lagging: [OCIBreach] = [
        OCIBreach(.laggingLists, kept: { $0.json == [] }) { place in
            await place.setup.cloud.change { $0.lag.lists = .seconds(10) }
            _ = try await place.setup.vcn()
            return try await place.list()
        },
        OCIBreach(.laggingReads) { place in
            await place.setup.cloud.change { $0.lag.reads = .seconds(10) }
            return try await place.setup.call(.get, "/vcns/\(place.setup.vcn()[text: "id"])")
        },
        OCIBreach(.laggingIdentity) { place in
            await place.setup.cloud.change { $0.lag.identity = .seconds(10) }
            let wish: JSON = ["compartmentId": .string(place.setup.cloud.tenancy), "name": "new", "description": "d"]
            let compartment = try await place.setup.call(.post, "/compartments", wish).id
            return try await place.setup.call(.get, "/vcns?compartmentId=\(compartment)")
        },
    ]
}

extension OCIBreach {
    private static let paged: [OCIBreach] = [
        OCIBreach(.pageSize) { try await $0.list("&limit=1001") },
        OCIBreach(.pageToken, kept: { $0.code == "PaginationTokenFormat" }) { try await $0.list("&page=x") },
        OCIBreach(.emptyPages, kept: { $0.json == [] }) { place in
            _ = try await place.vcn("token")
            await place.setup.cloud.change { $0.emptyPages = 1 }
            return try await place.list()
        },
        OCIBreach(.defaultPageSize, kept: { $0.json.array?.count == 100 }) { place in
            let group = try await place.part("/networkSecurityGroups", of: place.setup.vcn()).id
            for _ in 1...4 { _ = try await place.add(25, to: group) }
            _ = try await place.add(1, to: group)
            return try await place.setup.call(.get, "/networkSecurityGroups/\(group)/securityRules")
        },
    ]

    private static let dated: [OCIBreach] = [
        OCIBreach(.etags, kept: { $0.status == 412 }) { place in
            let vcn = try await place.setup.vcn()[text: "id"]
            return try await place.setup.call(.delete, "/vcns/\(vcn)", headers: [.ifMatch: "x"])
        },
        OCIBreach(.signature, kept: { $0.status == 401 }) { place in
            let stranger = try RSAPrivateKey.generate()
            return try await place.setup.call(.get, "/vcns\(place.setup.query)", mistakes: .init(key: stranger))
        },
        OCIBreach(.signedHeaders, kept: { $0.status == 401 }) { place in
            try await place.setup.call(.get, "/vcns\(place.setup.query)", mistakes: .init(unsigned: ["host"]))
        },
        OCIBreach(.bodyDigest, kept: { $0.status == 401 }) { place in
            let wish: [String: JSON] = [
                "compartmentId": .string(place.setup.compartment), "displayName": "net",
                "cidrBlocks": ["10.0.0.0/16"],
            ]
            let other = JSON.object(wish.merging(["displayName": "not"]) { $1 })
            return try await place.setup.call(.post, "/vcns", .object(wish), mistakes: .init(sentBody: other.data))
        },
        OCIBreach(.clockSkew) { place in
            try await place.setup.call(.get, "/vcns\(place.setup.query)", mistakes: .init(dateOffset: -301))
        },
        OCIBreach(.lingering, kept: { $0.state == "TERMINATED" }, passing: 404...404) { place in
            let instance = try await place.launch(in: place.subnet()).id
            _ = try await place.setup.call(.delete, "/instances/\(instance)")
            place.setup.clock.advance(by: .seconds(20))
            return try await place.setup.call(.get, "/instances/\(instance)")
        },
    ]
}

extension OCIBreach.Place {
    fileprivate func list(_ more: String = "") async throws -> SignedCaller.Answer {
        try await setup.call(.get, "/vcns\(setup.query)\(more)")
    }

    fileprivate func vcn(_ token: String, _ name: String = "net") async throws -> SignedCaller.Answer {
        let answer = try await setup.call(
            .post,
            "/vcns",
            [
                "compartmentId": .string(setup.compartment), "displayName": .string(name),
                "cidrBlocks": ["10.0.0.0/16"],
            ],
            headers: [.opcRetryToken: token]
        )
        setup.clock.advance(by: .seconds(1))
        return answer
    }
}
