internal import Foundation
internal import HTTPTypes

/// Work requests: what became of a launch, a termination, or a change of a network.
enum OCIWorkRequests {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.get("GetWorkRequest", "/workRequests", .workRequest),
        Route("ListWorkRequestErrors", .get, "\(OCIRoutes.version)/workRequests/{id}/errors") { world, call in
            let record = try world.record(.workRequest, call.parameter("id"))
            let errors = record["status"] == "FAILED" ? record.unseen["errors"]?.array : nil
            return try OCIPage.answer(errors ?? [], call, knowing: [])
        },
        Route("ListWorkRequestLogs", .get, "\(OCIRoutes.version)/workRequests/{id}/logs") { world, call in
            let record = try world.record(.workRequest, call.parameter("id"))
            let entries = [("timeAccepted", "accepted"), ("timeStarted", "started"), ("timeFinished", "finished")]
            let logs = entries.compactMap { time, word -> JSON? in
                guard let timestamp = record.document.member(time) else { return nil }
                return ["timestamp": timestamp, "message": "\(record["operationType"]) \(word)"]
            }
            return try OCIPage.answer(logs, call, knowing: [])
        },
    ]
}

extension OCIWorld {
    /// Opens a work request about something, done after a span; its percentages come in four steps (assumed).
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
        let resource: [String: JSON] = [
            "entityType": .string(subject.kind.rawValue), "identifier": .string(subject.id),
            "entityUri": .string("\(OCIRoutes.version)/\(subject.kind.rawValue)s/\(subject.id)"),
            "actionType": "IN_PROGRESS",
        ]
        var done = resource
        done["actionType"] = .string(action)
        let (start, middle, end) = (after(span * 0.1), after(span * 0.5), after(span))
        let last: [String: JSON] =
            failure == nil
            ? ["status": "SUCCEEDED", "percentComplete": 100, "resources": [.object(done)]] : ["status": "FAILED"]
        let record = insert(
            .workRequest,
            [
                "operationType": .string(operation), "status": "ACCEPTED", "percentComplete": 0,
                "compartmentId": .string(subject["compartmentId"]), "resources": [.object(resource)],
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
            let isAbout = record.document["resources"]?.array?.first?["identifier"]?.string == instance.id
            guard isAbout, record.document.member("timeFinished") == nil else { continue }
            let finished = OCIDate.json(now)
            update(record) {
                $0.change(["status": "CANCELED", "timeFinished": finished])
                $0.plan([])
            }
        }
    }
}
