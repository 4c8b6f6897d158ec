internal import Foundation

/// What compartments, policies and keys have in common.
extension OCIIdentity {
    /// Reads the members of something new that has a name and a description.
    static func described(_ fields: OCIFields) throws(OCIRefusal) -> [String: JSON] {
        var document = try changes(fields)
        for name in ["name", "description"] where document[name] == nil { throw .missing(name) }
        document["freeformTags"] = document["freeformTags"] ?? [:]
        document["definedTags"] = [:]
        return document
    }

    /// Reads the members that are there of name, description and tags. The limits are documented.
    static func changes(_ fields: OCIFields) throws(OCIRefusal) -> [String: JSON] {
        var document: [String: JSON] = [:]
        if let name = try fields.string("name") {
            guard name.count <= 100,
                name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) })
            else { throw .invalid("name must be 1 to 100 letters, digits, periods, hyphens and underscores") }
            document["name"] = .string(name)
        }
        if let description = try fields.string("description") {
            guard description.count <= 400 else { throw .invalid("description must not be longer than 400 characters") }
            document["description"] = .string(description)
        }
        if let tags = try fields.common(defaultName: "").first(where: { $0.key == "freeformTags" }),
            fields.json.member("freeformTags") != nil
        {
            document["freeformTags"] = tags.value
        }
        return document
    }

    /// What lists of things with a name can be filtered by.
    static let filters = ["name", "lifecycleState"]

    /// What they can be sorted by. The defaults of the order are documented: newest first, names from A to Z.
    static let sorts = [
        OCIPage.Sort("TIMECREATED", by: "timeCreated", isDescending: true), OCIPage.Sort("NAME", by: "name"),
    ]

    /// Those of some records that pass the filters of a call.
    static func things(_ records: [OCIRecord], _ call: SimulatedCall) -> [OCIPage.Thing] {
        let wanted = filters.compactMap { name in call.query(name).map { (name, $0) } }
        return records.filter { record in wanted.allSatisfy { record[$0.0] == $0.1 } }.map(OCIPage.Thing.init)
    }
}

extension OCIWorld {
    /// Adds something of the tenancy's, which takes a moment to become active.
    mutating func establish(_ kind: OCIKind, _ document: [String: JSON]) -> OCIRecord {
        var document = document
        document["lifecycleState"] = "CREATING"
        return insert(kind, document, steps: [.init(after(durations.identityCreation), state: "ACTIVE")])
    }

    /// - Throws: `IncorrectState`; the code is assumed.
    func checkActive(_ record: OCIRecord) throws(OCIRefusal) {
        guard record.state == "ACTIVE" else {
            throw .incorrectState("The \(record.kind.label) \(record.id) is in state \(record.state), not ACTIVE.")
        }
    }

    /// Opens a work request of the identity service, which takes as long as the removal of a compartment.
    ///
    /// - Parameter failure: Why it fails in the end, if it does; the code in its errors is assumed.
    /// - Returns: Its id.
    mutating func openIdentityWorkRequest(
        _ operation: String,
        action: String,
        about record: OCIRecord,
        failure: String? = nil
    ) -> String {
        let span = durations.compartmentDeletion
        let (start, end) = (after(span * 0.1), after(span))
        var resource: [String: JSON] = [
            "entityType": .string(record.kind.rawValue), "identifier": .string(record.id),
            "entityUri": .string("\(OCIRoutes.version)/compartments/\(record.id)"), "actionType": "IN_PROGRESS",
        ]
        let before: JSON = .object(resource)
        resource["actionType"] = .string(failure == nil ? action : "FAILED")
        var result: [String: JSON] = [
            "status": .string(failure == nil ? "SUCCEEDED" : "FAILED"), "timeFinished": OCIDate.json(end),
            "resources": [.object(resource)],
        ]
        if failure == nil { result["percentComplete"] = 100 }
        if let failure {
            result["errors"] = [
                ["code": "CompartmentNotEmpty", "message": .string(failure), "timestamp": OCIDate.json(end)]
            ]
        }
        return insert(
            .identityWorkRequest,
            [
                "operationType": .string(operation), "compartmentId": .string(record["compartmentId"]),
                "status": "ACCEPTED", "percentComplete": 0, "resources": [before], "errors": [], "logs": [],
                "timeAccepted": OCIDate.json(now), "timeStarted": nil, "timeFinished": nil,
            ],
            steps: [
                .init(start, ["status": "IN_PROGRESS", "percentComplete": 10, "timeStarted": OCIDate.json(start)]),
                .init(end, result),
            ]
        ).id
    }
}
