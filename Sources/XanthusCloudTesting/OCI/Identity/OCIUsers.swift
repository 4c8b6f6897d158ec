internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// The one user, and the keys that the user signs with.
enum OCIUsers {
    static let routes: [Route<OCIWorld>] = [
        Route("GetUser", .get, "\(OCIRoutes.version)/users/{id}") { world, call in
            guard call.parameter("id") == world.account.user else { throw OCIRefusal.notFound }
            return SimulatedAnswer(200, document(world), headers: [.eTag: "user-1"])
        },
        OCIRoutes.list(
            "ListUsers",
            "\(OCIRoutes.version)/users",
            knowing: filters + ["compartmentId"],
            sorted: OCIIdentity.sorts
        ) { world, call in
            guard try world.checked(compartment: call.query("compartmentId")) == world.account.tenancy else {
                throw OCIRefusal.invalid("compartmentId must be the tenancy")
            }
            let user = document(world)
            let isWanted = filters.allSatisfy { name in call.query(name).map { user[name]?.string == $0 } ?? true }
            return isWanted ? [OCIPage.Thing(user, id: world.account.user)] : []
        },
        Route("ListApiKeys", .get, "\(OCIRoutes.version)/users/{id}/apiKeys") { world, call in
            _ = try user(world, call)
            return SimulatedAnswer(200, .array(world.all(.apiKey).map { $0.hiding("id").document }))
        },
        Route("UploadApiKey", .post, "\(OCIRoutes.version)/users/{id}/apiKeys") { world, call in
            let user = try user(world, call)
            var answer = try OCIRoutes.once(&world, call) { world in
                let fields = try OCIFields(call.body, of: call.operation)
                try fields.refuseOthers(than: ["key"])
                let text = try fields.required("key")
                guard let key = try? RSAPublicKey(pem: text) else {
                    throw OCIRefusal.invalid("The key must be a public RSA key in PEM format")
                }
                let keys = world.all(.apiKey)
                guard !keys.contains(where: { $0["fingerprint"] == key.fingerprint }) else {
                    throw OCIRefusal.conflict("The user \(user) has the key \(key.fingerprint) already.")
                }
                try world.demand(
                    .keysPerUser,
                    keys.count < mostKeys,
                    or: OCIRefusal(400, "LimitExceeded", "A user can have \(mostKeys) API keys.")
                )
                let document = try key.document(of: world.account)
                return OCIRoutes.Creation(record: world.establish(.apiKey, document))
            }
            // A key has no id of its own on the wire.
            answer.body?["id"] = Optional<JSON>.none
            return answer
        },
        Route("DeleteApiKey", .delete, "\(OCIRoutes.version)/users/{id}/apiKeys/{fingerprint}") { world, call in
            _ = try user(world, call)
            let fingerprint = call.parameter("fingerprint")
            guard let record = world.all(.apiKey).first(where: { $0["fingerprint"] == fingerprint }) else {
                throw OCIRefusal.notFound
            }
            try OCIRoutes.checkMatch(world, record, call)
            world.forget(record)
            return SimulatedAnswer(204)
        },
    ]

    private static let filters = ["name", "lifecycleState", "identityProviderId", "externalIdentifier"]

    /// How many keys a user may have. Documented.
    static let mostKeys = 3

    private static func user(_ world: OCIWorld, _ call: SimulatedCall) throws(OCIRefusal) -> String {
        guard call.parameter("id") == world.account.user else { throw .notFound }
        return world.account.user
    }

    private static func document(_ world: OCIWorld) -> JSON {
        [
            "id": .string(world.account.user), "compartmentId": .string(world.account.tenancy),
            "name": .string(world.account.userName), "description": "A simulated one",
            "email": .string(world.account.userName), "emailVerified": true, "identityProviderId": nil,
            "externalIdentifier": nil, "timeCreated": "2026-01-01T00:00:00.000Z", "lifecycleState": "ACTIVE",
            "isMfaActivated": true, "freeformTags": [:], "definedTags": [:],
            "capabilities": [
                "canUseConsolePassword": true, "canUseApiKeys": true, "canUseAuthTokens": true,
                "canUseSmtpCredentials": true, "canUseDbCredentials": true, "canUseCustomerSecretKeys": true,
                "canUseOAuth2ClientCredentials": true,
            ],
        ]
    }
}

extension RSAPublicKey {
    /// The key as one of the tenancy's user.
    fileprivate func document(of account: OCIAccount) throws -> [String: JSON] {
        [
            "keyId": .string("\(account.tenancy)/\(account.user)/\(fingerprint)"), "keyValue": .string(try pem),
            "fingerprint": .string(fingerprint), "userId": .string(account.user), "inactiveStatus": nil,
        ]
    }
}

extension OCIWorld {
    /// Gives the user a key that is known from the beginning.
    mutating func addFirstKey(_ key: RSAPublicKey) {
        guard var document = try? key.document(of: account) else { return }
        document["lifecycleState"] = "ACTIVE"
        insert(.apiKey, document)
    }

    /// The key that an id names, if it is active.
    func apiKey(_ keyID: String) -> RSAPublicKey? {
        let record = all(.apiKey).first { $0["keyId"] == keyID && $0.state == "ACTIVE" }
        return record.flatMap { try? RSAPublicKey(pem: $0["keyValue"]) }
    }
}
