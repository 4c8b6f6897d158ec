internal import Foundation
internal import HTTPTypes

/// What the agent on instances measures: four metrics, a value for each minute of an instance's life.
///
/// The values are made up, the same ones for the same instance and minute. Minutes in which an instance is stopped are
/// not left out, as they would be in the cloud.
enum OCIMetrics {
    static let routes: [Route<OCIWorld>] = [
        Route("SummarizeMetricsData", .post, "\(version)/summarizeMetricsData", knowing: place, summarize),
        Route("ListMetrics", .post, "\(version)/listMetrics", knowing: OCIPage.parameters([], []).union(place), list),
    ]

    static let rules: [SimulatedRule] = [.metricQuery, .metricRange]

    private static let place: Set = ["compartmentId", "compartmentIdInSubtree"]
    private static let version = "/20180401/metrics/actions"
    static let namespace = "oci_computeagent"
    /// The metrics with their units.
    static let names = [
        "CpuUtilization": "Percent", "MemoryUtilization": "Percent", "NetworksBytesIn": "Bytes",
        "NetworksBytesOut": "Bytes",
    ]

    private static func summarize(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try OCIFields(call.body, of: call.operation)
        try fields.refuseOthers(than: ["namespace", "query", "startTime", "endTime", "resolution"])
        let place = try fields.required("namespace")
        let query = try OCIMetricQuery(fields.required("query"))
        let end = try date("endTime", fields) ?? world.now
        let start = try date("startTime", fields) ?? end.addingTimeInterval(-3 * 3_600)
        guard start < end else { throw OCIRefusal.invalid("startTime must be before endTime") }
        let resolution = try fields.string("resolution").map { text throws(OCIRefusal) in
            try OCIMetricQuery.seconds(text)
        }
        let step = resolution ?? query.seconds
        try world.demand(
            .metricRange,
            end.timeIntervalSince(start) <= OCIMetricQuery.longestRange(every: min(step, query.seconds)),
            or: .invalid("The time range is too long for the interval \(query.interval) at \(step / 60)m")
        )
        let instances = try measured(world, call).filter { query.resource == nil || $0.id == query.resource }
        guard place == namespace, let unit = names[query.metric] else { return SimulatedAnswer(200, []) }
        let series = instances.compactMap { instance -> JSON? in
            let points = points(of: instance, query, from: start, to: end, step: step, world)
            guard !points.isEmpty else { return nil }
            return [
                "namespace": .string(namespace), "resourceGroup": nil,
                "compartmentId": .string(instance["compartmentId"]), "name": .string(query.metric),
                "dimensions": dimensions(of: instance), "resolution": .string("\(step / 60)m"),
                "metadata": ["unit": .string(unit), "displayName": .string(query.metric)],
                "aggregatedDatapoints": .array(points),
            ]
        }
        return SimulatedAnswer(200, .array(series))
    }

    private static func list(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try OCIFields(call.body, of: call.operation)
        try fields.refuseOthers(than: ["name", "namespace", "dimensionFilters", "groupBy", "sortBy", "sortOrder"])
        let (key, isDescending) = try order(fields)
        let wantedDimensions = try fields.map("dimensionFilters") ?? [:]
        let wantedName = try fields.string("name")
        let isMine = try fields.string("namespace").map { $0 == namespace } ?? true
        let groupBy = try fields.strings("groupBy")
        var metrics: [OCIPage.Thing] = []
        var seen: Set<JSON> = []
        for instance in try measured(world, call) where isMine {
            let dimensions = dimensions(of: instance)
            guard wantedDimensions.allSatisfy({ dimensions[$0.key]?.string == $0.value }) else { continue }
            for name in names.keys.sorted() where wantedName.map({ $0 == name }) ?? true {
                var metric: JSON = [
                    "name": .string(name), "namespace": .string(namespace), "resourceGroup": nil,
                    "compartmentId": .string(instance["compartmentId"]), "dimensions": dimensions,
                ]
                if let groupBy {
                    for key in ["name", "namespace", "resourceGroup"] where !groupBy.contains(key) { metric[key] = nil }
                    let kept = (dimensions.object ?? [:]).filter { groupBy.contains($0.key) }
                    metric["dimensions"] = .object(kept)
                }
                guard seen.insert(metric).inserted else { continue }
                metrics.append(.init(metric, order: instance.sequence, id: name))
            }
        }
        return try OCIPage.answer(
            metrics,
            sorted: [.init("", by: key, isDescending: isDescending)],
            call,
            world
        )
    }

    /// What the body of a list asks for: the member to sort by, and whether the last one comes first.
    private static func order(_ fields: OCIFields) throws(OCIRefusal) -> (key: String, isDescending: Bool) {
        let keys = ["NAMESPACE": "namespace", "NAME": "name", "RESOURCEGROUP": "resourceGroup"]
        let name = try fields.string("sortBy")
        guard let key = name.map({ keys[$0] }) ?? "" else {
            throw .invalid("sortBy must be NAMESPACE, NAME or RESOURCEGROUP")
        }
        let order = try fields.string("sortOrder") ?? "ASC"
        guard ["ASC", "DESC"].contains(order) else { throw .invalid("sortOrder must be ASC or DESC") }
        return (key, order == "DESC")
    }

    /// The instances that are measured: not those whose agent does not.
    private static func measured(_ world: OCIWorld, _ call: SimulatedCall) throws(OCIRefusal) -> [OCIRecord] {
        let compartment = try world.checked(compartment: call.query("compartmentId"))
        let isSubtree = try call.flag("compartmentIdInSubtree") ?? false
        guard !isSubtree || compartment == world.account.tenancy else {
            throw .invalid("compartmentIdInSubtree can only be true for the root compartment")
        }
        return (world.past + world.all(.instance)).filter {
            (isSubtree || $0["compartmentId"] == compartment)
                && $0.document["agentConfig"]?["isMonitoringDisabled"]?.bool != true
        }
    }

    private static func dimensions(of instance: OCIRecord) -> JSON {
        [
            "resourceId": .string(instance.id), "resourceDisplayName": .string(instance["displayName"]),
            "shape": .string(instance["shape"]), "region": .string(instance["region"]),
            "availabilityDomain": .string(instance["availabilityDomain"]),
            "faultDomain": .string(instance["faultDomain"]), "imageId": .string(instance["imageId"]),
        ]
    }

    private static func date(_ name: String, _ fields: OCIFields) throws(OCIRefusal) -> Date? {
        guard let text = try fields.string(name) else { return nil }
        guard let date = OCIDate.parse(json: text) else { throw .invalid("\(name) is no date") }
        return date
    }

    private static func points(
        of instance: OCIRecord,
        _ query: OCIMetricQuery,
        from start: Date,
        to end: Date,
        step: Int,
        _ world: OCIWorld
    ) -> [JSON] {
        guard let launch = OCIDate.parse(json: instance["timeCreated"]) else { return [] }
        let birth = launch.addingTimeInterval(world.durations.launch / .seconds(1))
        let death = min(instance.ended ?? end, end, world.now)
        let (step, width) = (step / 60, query.seconds / 60)
        func minute(_ date: Date) -> Int { Int((date.timeIntervalSince1970 / 60).rounded(.up)) }
        let first = (minute(max(start, birth)) + step - 1) / step * step
        // Each minute's value is made once: intervals may overlap.
        let last = min(Int(death.timeIntervalSince1970 / 60), minute(end) - 1 + width)
        guard first <= last else { return [] }
        let values = (first...last).map { value(query.metric, of: instance, minute: $0, world) }
        let sums = values.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
        return stride(from: first, to: min(last + 1, minute(end)), by: step).map { time in
            let part = (time - first)..<min(time - first + width, values.count)
            let sum = sums[part.upperBound] - sums[part.lowerBound]
            return [
                "timestamp": OCIDate.json(Date(timeIntervalSince1970: Double(time) * 60)),
                "value": .number(query.statistic(values[part], sum: sum)),
            ]
        }
    }

    /// Around what the conditions say, a tenth up or down.
    private static func value(_ metric: String, of instance: OCIRecord, minute: Int, _ world: OCIWorld) -> Double {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in Array("\(instance.id)\(metric)\(minute)".utf8) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let load = world.conditions.load
        let base =
            switch metric {
            case "CpuUtilization": load.processor
            case "MemoryUtilization": load.memory
            default: load.networkBytes
            }
        let swing = 0.9 + Double(hash % 1_001) / 5_000
        return (base * swing * 100).rounded() / 100
    }
}

extension SimulatedRule {
    static let metricQuery = SimulatedRule(
        "metric-query",
        "A query that is no metric, interval, dimensions and statistic is 400 InvalidParameter.",
        .documented,
        source: "docs.oracle.com, Monitoring Query Language Reference; the text is assumed"
    )
    static let metricRange = SimulatedRule(
        "metric-range",
        "Seven days can be asked for by the minute, thirty by five minutes, ninety by more; the refusal is assumed.",
        .documented,
        source: "docs.oracle.com, Building Metric Queries"
    )
}
