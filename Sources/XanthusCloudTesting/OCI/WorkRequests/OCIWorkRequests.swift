internal import Foundation
internal import HTTPTypes

/// Work requests: what became of what was accepted.
enum OCIWorkRequests {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.get("GetWorkRequest", "/workRequests", .workRequest),
        OCIRoutes.list(
            "ListWorkRequests",
            "\(OCIRoutes.version)/workRequests",
            knowing: ["compartmentId", "resourceId"],
            sorted: OCIPage.Sort.byTimeOrName
        ) { world, call in
            let resource = call.query("resourceId")
            return try OCIRoutes.records(world, .workRequest, call, filters: [])
                .filter { record in resource.map { record.isAbout($0) } ?? true }
                .map { OCIPage.Thing($0.hiding("resources")) }
        },
        OCIRoutes.list(
            "ListWorkRequestErrors",
            "\(OCIRoutes.version)/workRequests/{id}/errors",
            sorted: [order]
        ) { world, call in
            let record = try world.record(.workRequest, call.parameter("id"))
            return things(record["status"] == "FAILED" ? record.unseen["errors"]?.array ?? [] : [])
        },
        OCIRoutes.list(
            "ListWorkRequestLogs",
            "\(OCIRoutes.version)/workRequests/{id}/logs",
            sorted: [order]
        ) { world, call in
            let record = try world.record(.workRequest, call.parameter("id"))
            let end = record["status"].lowercased()
            let entries = [("timeAccepted", "accepted"), ("timeStarted", "started"), ("timeFinished", end)]
            let logs = entries.compactMap { time, word -> JSON? in
                guard let timestamp = record.document.member(time) else { return nil }
                return ["timestamp": timestamp, "message": "\(record["operationType"]) \(word)"]
            }
            return things(logs)
        },
    ]

    /// That notes are in the order of time unless told is assumed.
    private static let order = OCIPage.Sort("", by: "timestamp")

    /// Notes, to which others are only added.
    private static func things(_ notes: [JSON]) -> [OCIPage.Thing] {
        notes.enumerated().map { .init($0.element, order: $0.offset, id: "") }
    }
}

extension OCIRecord {
    /// Whether a work request is about a thing.
    fileprivate func isAbout(_ id: String) -> Bool {
        document["resources"]?.array?.contains { $0["identifier"]?.string == id } == true
    }
}

extension OCIWorld {
    /// Opens a work request about one thing.
    ///
    /// - Parameter failure: Why it fails in the end, if it does.
    /// - Returns: Its id.
    mutating func openWorkRequest(
        _ operation: String,
        action: String,
        about subject: OCIRecord,
        lasting span: Duration,
        failure: OCIRefusal? = nil
    ) -> String {
        openWorkRequest(
            operation,
            compartment: subject["compartmentId"],
            about: [OCIWorkResource(subject, action)],
            lasting: span,
            failure: failure
        )
    }

    /// Opens a work request, done after a span; its percentages come in four steps (assumed).
    ///
    /// - Parameters:
    ///   - resources: What it is about, the thing it is named after first.
    ///   - failure: Why it fails in the end, if it does.
    /// - Returns: Its id.
    mutating func openWorkRequest(
        _ operation: String,
        compartment: String,
        about resources: [OCIWorkResource],
        lasting span: Duration,
        failure: OCIRefusal? = nil
    ) -> String {
        let failure = failure ?? (failsWork ? .failedWork : nil)
        let done = JSON.array(resources.map { $0.json(isDone: true) })
        let (start, middle, end) = (after(span * 0.1), after(span * 0.5), after(span))
        let last: [String: JSON] =
            failure == nil
            ? ["status": "SUCCEEDED", "percentComplete": 100, "resources": done] : ["status": "FAILED"]
        let record = insert(
            .workRequest,
            [
                "operationType": .string(operation), "status": "ACCEPTED", "percentComplete": 0,
                "compartmentId": .string(compartment),
                "resources": .array(resources.map { $0.json(isDone: false) }),
                "timeAccepted": OCIDate.json(now), "timeStarted": nil, "timeFinished": nil,
            ],
            steps: [
                .init(start, ["status": "IN_PROGRESS", "percentComplete": 10, "timeStarted": OCIDate.json(start)]),
                .init(middle, ["percentComplete": 50]),
                .init(end, last.merging(["timeFinished": OCIDate.json(end)]) { $1 }),
            ]
        )
        if let failure {
            let error: JSON = [
                "code": .string(failure.code), "message": .string(failure.message), "timestamp": OCIDate.json(end),
            ]
            update(record) { $0.unseen["errors"] = [error] }
        }
        return record.id
    }

    /// Ends the unfinished work requests about an instance: what they were to do will not happen. Assumed.
    mutating func cancelWorkRequests(about instance: OCIRecord) {
        for record in all(.workRequest) {
            guard record.isAbout(instance.id), record.document.member("timeFinished") == nil else { continue }
            let finished = OCIDate.json(now)
            update(record) {
                $0.change(["status": "CANCELED", "timeFinished": finished])
                $0.plan([])
            }
        }
    }
}
