internal import Foundation
internal import HTTPTypes

/// Usage and its cost, from what existed and for how long.
///
/// It is approximate. An instance counts from its launch to its end, stopped or not; what Oracle reports hours later is
/// reported at once; only instances with their boot volumes cost anything, and of these the shapes in the price list.
enum OCIUsage {
    static let routes: [Route<OCIWorld>] = [
        Route(
            "RequestSummarizedUsages",
            .post,
            "/20200107/usage",
            knowing: OCIPage.parameters([], [])
        ) { world, call in
            let query = try OCIUsageQuery(OCIFields(call.body, of: call.operation), world)
            let items = query.answer(charges(world, until: query.end, step: query.step))
            var answer = try OCIPage.answer(items, call, world)
            answer.body = [
                "groupBy": .array(query.groupBy.map(JSON.string)), "items": answer.body ?? [],
            ]
            return answer
        }
    ]

    static let rules: [SimulatedRule] = [.usagePrecision, .usageAtHome]

    /// What a part of a resource used in a span, and what that cost.
    struct Charge: Sendable {
        let start: Date
        let part: OCIPriceList.Part
        let quantity: Decimal
        var amount: Decimal
        /// What it can be grouped and filtered by.
        let dimensions: [String: String]
    }

    /// GB of volumes that cost nothing. Documented; that the oldest ones are these is assumed.
    private static let freeStorage: Decimal = 200
    /// The hours of a month of storage. Documented.
    private static let monthHours = 744

    /// All charges up to a date, in the order of their spans.
    static func charges(_ world: OCIWorld, until end: Date, step: OCIUsageQuery.Step) -> [Charge] {
        let end = min(end, world.now)
        let prices = Dictionary(
            uniqueKeysWithValues: OCIPriceList.parts(world.conditions).map { ($0.number, $0) }
        )
        var result: [Charge] = []
        for instance in world.past + world.all(.instance) {
            guard let birth = OCIDate.parse(json: instance["timeCreated"]) else { continue }
            let death = min(instance.ended ?? end, end)
            var start = birth
            while start < death {
                let stop = min(step.end(after: start), death)
                let hours = Decimal(Int(stop.timeIntervalSince(start).rounded())) / 3_600
                for (number, units) in parts(of: instance) {
                    guard let part = prices[number] else { continue }
                    result.append(
                        Charge(
                            start: step.start(of: start),
                            part: part,
                            quantity: units * hours,
                            amount: 0,
                            dimensions: dimensions(of: instance, part, world)
                        )
                    )
                }
                start = stop
            }
        }
        return priced(
            result.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
                .map(\.element)
        )
    }

    /// Adds amounts: tiers are those of the tenancy's quantity in a month.
    private static func priced(_ charges: [Charge]) -> [Charge] {
        var sums: [String: Decimal] = [:]
        return charges.map { charge in
            var charge = charge
            let key = "\(OCIUsageQuery.month(of: charge.start)) \(charge.part.number)"
            let before = sums[key, default: 0]
            let after = before + charge.quantity
            sums[key] = after
            charge.amount = cost(of: charge.part, after) - cost(of: charge.part, before)
            return charge
        }
    }

    private static func cost(of part: OCIPriceList.Part, _ quantity: Decimal) -> Decimal {
        switch part.number {
        case "B91961": part.cost(of: max(0, quantity - freeStorage))
        // The units are per GB, ten of them for a balanced volume.
        case "B91962": part.cost(of: max(0, quantity - freeStorage * 10))
        default: part.cost(of: quantity)
        }
    }

    /// The parts that an instance uses, with how much of each in an hour.
    private static func parts(of instance: OCIRecord) -> [(String, Decimal)] {
        let config = instance.document["shapeConfig"]
        let ocpus = decimal(config?["ocpus"]?.number)
        let memory = decimal(config?["memoryInGBs"]?.number)
        let source = instance.document["sourceDetails"]
        let size = decimal(source?["bootVolumeSizeInGBs"]?.number) / Decimal(monthHours)
        let speed = decimal(source?["bootVolumeVpusPerGB"]?.number)
        let compute: [(String, Decimal)] =
            switch instance["shape"] {
            case "VM.Standard.E2.1.Micro": [("B91444", 1)]
            case "VM.Standard.A1.Flex": [("B93297", ocpus), ("B93298", memory)]
            case "VM.Standard.E4.Flex": [("B93113", ocpus), ("B93114", memory)]
            case "VM.Standard.E5.Flex": [("B97384", ocpus), ("B97385", memory)]
            default: []
            }
        return compute + [("B91961", size), ("B91962", size * speed)]
    }

    private static func decimal(_ number: Double?) -> Decimal { Decimal(Int((number ?? 0).rounded())) }

    private static func dimensions(
        of instance: OCIRecord,
        _ part: OCIPriceList.Part,
        _ world: OCIWorld
    ) -> [String: String] {
        let compartment = instance["compartmentId"]
        let names = world.ancestors(of: compartment).compactMap { try? world.record(.compartment, $0)["name"] }
        let name = (try? world.record(.compartment, compartment))?["name"] ?? world.account.tenancyName
        let above = compartment == world.account.tenancy ? [] : [world.account.tenancyName] + names.reversed()
        return [
            "tenantId": world.account.tenancy, "tenantName": world.account.tenancyName,
            "compartmentId": compartment, "compartmentName": name,
            "compartmentPath": (above + [name]).joined(separator: "/"),
            "service": part.category.hasPrefix("Compute") ? "COMPUTE" : "BLOCK_STORAGE",
            "resourceId": instance.id, "region": world.account.home.name, "ad": instance["availabilityDomain"],
            "shape": instance["shape"], "skuPartNumber": part.number, "skuName": part.name, "unit": part.unit,
        ]
    }
}

extension SimulatedRule {
    static let usagePrecision = SimulatedRule(
        "usage-precision",
        "Dates that are more precise than the granularity are 400 InvalidParameter; months need whole days only.",
        .observed,
        source: "oracle/oci-typescript-sdk #193"
    )
    static let usageAtHome = SimulatedRule(
        "usage-at-home",
        "Usage is told by the home region only; what others answer is assumed.",
        .observed,
        source: "oracle/oci-python-sdk #679"
    )
}
