internal import HTTPTypes
internal import XanthusCloud

internal import struct Foundation.Data

/// The metadata service, version 2, of one simulated instance: who and where it is, and what it proves that with.
enum OCIInstanceMetadata {
    static let base = "/opc/v2"

    static let routes: [Route<OCIWorld>] = [
        text("GetInstanceRegion", "/instance/region") { $0.account.home.key.lowercased() },
        text("GetCertificate", "/identity/cert.pem") { $0.office.leaf(now: $0.now).certificate.pem },
        text("GetCertificateKey", "/identity/key.pem") { world in
            try world.office.leaf(now: world.now).key.pem.withUnsafeValue { $0 }
        },
        text("GetIntermediateCertificate", "/identity/intermediate.pem") { $0.office.intermediate(now: $0.now).pem },
        route("GetInstanceRegionInfo", "/instance/regionInfo") { world in
            SimulatedAnswer(200, regionInfo(world))
        },
        route("GetInstanceMetadata", "/instance") { SimulatedAnswer(200, instance($0)) },
        route("GetInstanceMetadata", "/instance/") { SimulatedAnswer(200, instance($0)) },
    ]

    /// Whether a request is for the metadata service, whose callers sign nothing.
    static func isMeant(by request: HTTPRequest) -> Bool { request.path?.hasPrefix(base + "/") == true }

    private static func regionInfo(_ world: OCIWorld) -> JSON {
        [
            "realmKey": "oc1", "realmDomainComponent": "oraclecloud.com",
            "regionKey": .string(world.account.home.key), "regionIdentifier": .string(world.account.home.name),
        ]
    }

    private static func instance(_ world: OCIWorld) -> JSON {
        [
            "id": .string(OCITokenOffice.instance), "displayName": "simulated-host",
            "compartmentId": .string(world.account.compartment), "tenantId": .string(world.account.tenancy),
            "region": .string(world.account.home.key.lowercased()),
            "canonicalRegionName": .string(world.account.home.name),
            "availabilityDomain": .string(world.account.availabilityDomains[0]),
            "shape": "VM.Standard.E2.1.Micro", "state": "Running", "regionInfo": regionInfo(world),
        ]
    }

    private static func text(
        _ operation: String,
        _ path: String,
        _ body: @escaping @Sendable (OCIWorld) throws -> String
    ) -> Route<OCIWorld> {
        route(operation, path) { world in
            SimulatedAnswer(200, content: Data(try body(world).utf8), type: "text/plain")
        }
    }

    private static func route(
        _ operation: String,
        _ path: String,
        _ body: @escaping @Sendable (OCIWorld) throws -> SimulatedAnswer
    ) -> Route<OCIWorld> {
        Route(operation, .get, base + path) { world, call in
            // That the status is 401 is assumed.
            try world.demand(
                .metadataHeader,
                call.request.headerFields[.authorization] == "Bearer Oracle",
                or: OCIRefusal(401, "NotAuthenticated", "The header Authorization: Bearer Oracle is missing.")
            )
            return try body(world)
        }
    }
}
