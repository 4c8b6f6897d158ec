internal import Foundation
internal import XanthusCloud

extension HetznerScenario {
    static let fields = ["like", "durations", "existing", "then"] + HetznerConditions.fields

    init(_ fields: ScenarioFields) throws(ConfigurationError) {
        var base = HetznerScenario.default
        if let name = try fields.text("like") {
            guard let named = Self.named.first(where: { $0.name == name }) else {
                throw fields.error(
                    "like",
                    "There is no scenario '\(name)' of Hetzner.",
                    "Known are \(Self.named.map(\.name).joined(separator: ", "))."
                )
            }
            base = named
        }
        var (conditions, durations) = (base.conditions, base.durations)
        try conditions.read(fields)
        if let spans = try fields.object("durations", knowing: HetznerDurations.named.map(\.0)) {
            for (name, path) in HetznerDurations.named {
                if let span = try spans.span(name) { durations[keyPath: path] = span }
            }
        }
        var scenario = try HetznerScenario(
            conditions: conditions,
            durations: durations,
            existing: try fields.existing() ?? base.existing
        )
        for later in try fields.objects("then", knowing: ["after"] + HetznerConditions.fields) ?? [] {
            guard let span = try later.span("after") else { throw later.error("after", "It is missing.", "Add it.") }
            var conditions = scenario.phases.last?.conditions ?? scenario.conditions
            try conditions.read(later)
            scenario = try scenario.then(after: span) { $0 = conditions }
        }
        self = scenario
    }
}

extension HetznerConditions {
    static let fields = [
        "requestsPerHour", "soldOut", "disabledLocations", "limits", "locationsWithoutVolumeSpace",
        "dedicatedAddresses",
        "issuanceFailure", "serverTypes", "deprecations", "deprecatedImages",
    ]

    /// Takes what an object says; what it does not say stays.
    mutating func read(_ fields: ScenarioFields) throws(ConfigurationError) {
        requestsPerHour = try fields.number("requestsPerHour") ?? requestsPerHour
        if let list = try fields.objects("soldOut", knowing: ["serverType", "location"]) {
            soldOut = []
            for place in list {
                soldOut.insert(Place(try place.required("serverType"), in: try place.required("location")))
            }
        }
        if let names = try fields.texts("disabledLocations") { disabledLocations = Set(names) }
        limits = try fields.numbers("limits") ?? limits
        if let names = try fields.texts("locationsWithoutVolumeSpace") { locationsWithoutVolumeSpace = Set(names) }
        if let addresses = try fields.texts("dedicatedAddresses") { dedicatedAddresses = Set(addresses) }
        issuanceFailure = try fields.text("issuanceFailure") ?? issuanceFailure
        let known = ["name", "architecture", "cores", "memory", "disk", "locations", "hourly", "monthly"]
        for type in try fields.objects("serverTypes", knowing: known) ?? [] {
            serverTypes.append(try HetznerServerType(type))
        }
        for end in try fields.objects("deprecations", knowing: ["serverType", "announced", "until", "locations"]) ?? []
        {
            let name = try end.required("serverType")
            guard let index = serverTypes.firstIndex(where: { $0.name == name }) else {
                let names = serverTypes.map(\.name).joined(separator: ", ")
                throw end.error("serverType", "There is no server type '\(name)'.", "Known are \(names).")
            }
            let days = try end.days()
            serverTypes[index].deprecate(announced: days.announced, until: days.end, in: try end.texts("locations"))
        }
        for end in try fields.objects("deprecatedImages", knowing: ["image", "announced", "until"]) ?? [] {
            let days = try end.days()
            guard days.announced < days.end else {
                throw end.error("until", "The end comes before it is announced.", "Announce it earlier.")
            }
            deprecatedImages[try end.required("image")] = days.announced...days.end
        }
    }
}

extension ScenarioFields {
    fileprivate func days() throws(ConfigurationError) -> (announced: Date, end: Date) {
        guard let announced = try date("announced") else { throw error("announced", "It is missing.", "Add it.") }
        guard let end = try date("until") else { throw error("until", "It is missing.", "Add it.") }
        return (announced, end)
    }
}

extension HetznerServerType {
    /// One more type, besides the usual ones.
    fileprivate init(_ fields: ScenarioFields) throws(ConfigurationError) {
        self.init(
            try fields.required("name"),
            architecture: try fields.text("architecture") ?? "x86",
            cores: try fields.number("cores") ?? 1,
            memory: try fields.number("memory") ?? 1,
            disk: try fields.number("disk") ?? 20,
            in: try fields.texts("locations") ?? HetznerCatalogue.locations.map(\.name),
            hourly: try fields.amount("hourly") ?? 0,
            monthly: try fields.amount("monthly") ?? 0
        )
    }
}
