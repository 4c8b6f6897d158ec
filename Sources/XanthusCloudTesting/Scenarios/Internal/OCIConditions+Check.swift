internal import Foundation
internal import XanthusCloud

extension OCIConditions {
    /// Refuses what contradicts itself, or the place that it holds in.
    ///
    /// - Parameter path: Where these conditions stand in a scenario, such as `then[0].`.
    func check(in place: OCIPlace, at path: String) throws(ConfigurationError) {
        let check = ScenarioCheck(path: path)
        try checkShapes(check)
        for (index, shortage) in capacity.enumerated() {
            try checkCapacity(shortage, "capacity[\(index)]", place, check)
        }
        for (shape, domains) in absentShapes.sorted(by: { $0.key < $1.key }) {
            try check.known("absentShapes", shape, "shape", among: shapes.map(\.name))
            for domain in domains.sorted() { try Self.checkDomain("absentShapes.\(shape)", domain, place, check) }
        }
        for (field, numbers) in [("limits", limits), ("quotas", quotas)] {
            for (name, number) in numbers.sorted(by: { $0.key < $1.key }) {
                try check.known("\(field).\(name)", name, "limit", among: OCILimit.all.map(\.name))
                try check.notNegative("\(field).\(name)", number)
            }
        }
        for (part, price) in prices.sorted(by: { $0.key < $1.key }) {
            try check.known("prices.\(part)", part, "part", among: OCIPriceList.parts.map(\.number))
            try check.positive("prices.\(part)", price)
        }
        try check.notNegative("linger", linger)
        try check.notNegative("emptyPages", emptyPages)
        try check.positive("throttle.launchesPerMinute", throttle.launchesPerMinute)
        try check.positive("throttle.requestsPerSecond", throttle.requestsPerSecond)
        try check.notNegative("lag.lists", lag.lists)
        try check.notNegative("lag.reads", lag.reads)
        try check.notNegative("lag.identity", lag.identity)
        if let phantomUsage {
            try check.positive("phantomUsage.failures", phantomUsage.failures)
            try check.notNegative("phantomUsage.lasting", phantomUsage.lasting)
        }
    }

    private func checkShapes(_ check: ScenarioCheck) throws(ConfigurationError) {
        try check.unique("shapes", shapes.map(\.name), "shapes")
        for (index, shape) in shapes.enumerated() {
            try check.positive("shapes[\(index)].ocpus", shape.ocpus)
            try check.positive("shapes[\(index)].memory", shape.memory)
            guard let most = shape.most else { continue }
            guard most.ocpus >= shape.ocpus, most.memory >= shape.memory else {
                throw check.error(
                    "shapes[\(index)].most",
                    "The largest machine of '\(shape.name)' is smaller than the usual one.",
                    "Let it have as many OCPUs and as much memory at least."
                )
            }
        }
    }

    private func checkCapacity(
        _ shortage: OCICapacity,
        _ field: String,
        _ place: OCIPlace,
        _ check: ScenarioCheck
    ) throws(ConfigurationError) {
        try check.notNegative("\(field).instances", shortage.instances)
        if let shape = shortage.shape {
            try check.known("\(field).shape", shape, "shape", among: shapes.map(\.name))
        }
        if let domain = shortage.availabilityDomain {
            try Self.checkDomain("\(field).availabilityDomain", domain, place, check)
        }
        if let domain = shortage.faultDomain {
            let names = (1...place.faultDomains).map { "FAULT-DOMAIN-\($0)" }
            try check.known("\(field).faultDomain", domain, "fault domain", among: names)
        }
        let isBackwards: Bool
        switch (shortage.from, shortage.until) {
        case (.after(let from), .after(let until)): isBackwards = from >= until
        case (.date(let from), .date(let until)): isBackwards = from >= until
        case (nil, .after(let until)): isBackwards = until <= .zero
        default: isBackwards = false
        }
        guard !isBackwards else {
            throw check.error("\(field).until", "It ends before it has begun.", "Let it end later than it begins.")
        }
    }

    private static func checkDomain(
        _ field: String,
        _ text: String,
        _ place: OCIPlace,
        _ check: ScenarioCheck
    ) throws(ConfigurationError) {
        guard !place.domainNames.contains(where: { names(text, $0) }) else { return }
        try check.known(field, text, "availability domain", among: place.domainNames)
    }
}

extension OCIDurations {
    func check() throws(ConfigurationError) {
        for (name, path) in Self.named {
            try ScenarioCheck(path: "durations.").notNegative(name, self[keyPath: path])
        }
    }
}
