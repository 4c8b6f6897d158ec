internal import XanthusCloud

extension OCIScenario {
    static let fields =
        ["like", "region", "availabilityDomains", "faultDomains", "durations", "existing", "then"]
        + OCIConditions.fields

    init(_ fields: ScenarioFields) throws(ConfigurationError) {
        var base = OCIScenario.default
        if let name = try fields.text("like") {
            guard let named = Self.named.first(where: { $0.name == name }) else {
                throw fields.error(
                    "like",
                    "There is no scenario '\(name)' of OCI.",
                    "Known are \(Self.named.map(\.name).joined(separator: ", "))."
                )
            }
            base = named
        }
        var (conditions, durations) = (base.conditions, base.durations)
        try conditions.read(fields)
        if let spans = try fields.object("durations", knowing: OCIDurations.named.map(\.0)) {
            for (name, path) in OCIDurations.named {
                if let span = try spans.span(name) { durations[keyPath: path] = span }
            }
        }
        var scenario = try OCIScenario(
            conditions: conditions,
            durations: durations,
            region: try fields.text("region") ?? base.place.home.name,
            availabilityDomains: try fields.number("availabilityDomains") ?? base.place.domains,
            faultDomains: try fields.number("faultDomains") ?? base.place.faultDomains,
            existing: try fields.existing() ?? base.existing
        )
        for later in try fields.objects("then", knowing: ["after"] + OCIConditions.fields) ?? [] {
            guard let span = try later.span("after") else { throw later.error("after", "It is missing.", "Add it.") }
            var conditions = scenario.phases.last?.conditions ?? scenario.conditions
            try conditions.read(later)
            scenario = try scenario.then(after: span) { $0 = conditions }
        }
        self = scenario
    }
}

extension OCIConditions {
    static let fields = [
        "account", "capacity", "looksInOneFaultDomain", "absentShapes", "limits", "quotas", "phantomUsage", "linger",
        "emptyPages", "throttle", "lag", "prices", "shapes",
    ]

    /// Takes what an object says; what it does not say stays.
    mutating func read(_ fields: ScenarioFields) throws(ConfigurationError) {
        if let name = try fields.text("account") {
            let accounts: [String: Account] = [
                "always-free": .alwaysFree, "trial": .trial, "pay-as-you-go": .payAsYouGo,
            ]
            guard let account = accounts[name] else {
                throw fields.error(
                    "account",
                    "There is no account '\(name)'.",
                    "Known are \(accounts.keys.sorted().joined(separator: ", "))."
                )
            }
            self.account = account
        }
        if let list = try fields.objects("capacity", knowing: OCICapacity.fields) {
            capacity = []
            for fields in list { capacity.append(try OCICapacity(fields)) }
        }
        looksInOneFaultDomain = try fields.flag("looksInOneFaultDomain") ?? looksInOneFaultDomain
        if let shapes = try fields.lists("absentShapes") { absentShapes = shapes.mapValues { Set($0) } }
        limits = try fields.numbers("limits") ?? limits
        quotas = try fields.numbers("quotas") ?? quotas
        linger = try fields.span("linger") ?? linger
        emptyPages = try fields.number("emptyPages") ?? emptyPages
        prices = try fields.amounts("prices") ?? prices
        if let usage = try fields.object("phantomUsage", knowing: ["failures", "lasting"]) {
            phantomUsage = PhantomUsage(
                after: try usage.number("failures") ?? 1,
                lasting: try usage.span("lasting") ?? .seconds(3_600)
            )
        }
        if let rates = try fields.object("throttle", knowing: ["launchesPerMinute", "requestsPerSecond"]) {
            throttle = OCIThrottle(
                launchesPerMinute: try rates.number("launchesPerMinute"),
                requestsPerSecond: try rates.number("requestsPerSecond")
            )
        }
        if let spans = try fields.object("lag", knowing: ["lists", "reads", "identity"]) {
            lag = OCILag(
                lists: try spans.span("lists") ?? .zero,
                reads: try spans.span("reads") ?? .zero,
                identity: try spans.span("identity") ?? .zero
            )
        }
        let known = ["name", "processor", "ocpus", "memory", "mostOCPUs", "mostMemory"]
        for shape in try fields.objects("shapes", knowing: known) ?? [] { shapes.append(try OCIShape(shape)) }
    }
}

extension OCIShape {
    /// One more shape, besides the usual ones.
    fileprivate init(_ fields: ScenarioFields) throws(ConfigurationError) {
        let name = try fields.text("processor") ?? "x86"
        guard let processor = Processor(rawValue: name) else {
            throw fields.error("processor", "There is no processor '\(name)'.", "Known are arm and x86.")
        }
        let ocpus = try fields.number("ocpus") ?? 1
        let memory = try fields.number("memory") ?? 6
        let most = (try fields.number("mostOCPUs"), try fields.number("mostMemory"))
        self.init(
            try fields.required("name"),
            processor: processor,
            ocpus: ocpus,
            memory: memory,
            upTo: most == (nil, nil) ? nil : (most.0 ?? ocpus, most.1 ?? memory)
        )
    }
}

extension OCICapacity {
    static let fields = ["instances", "shape", "availabilityDomain", "faultDomain", "from", "until", "disguise"]

    fileprivate init(_ fields: ScenarioFields) throws(ConfigurationError) {
        guard let instances = try fields.number("instances") else {
            throw fields.error("instances", "It is missing.", "Write 0 for no room at all.")
        }
        let disguises: [String: Disguise] = ["refusal": .refusal, "acceptance": .acceptance]
        let disguise = try fields.text("disguise") ?? "refusal"
        guard let disguise = disguises[disguise] else {
            throw fields.error("disguise", "There is no disguise '\(disguise)'.", "Known are acceptance and refusal.")
        }
        func moment(_ name: String) throws(ConfigurationError) -> Moment? {
            guard let text = try fields.text(name) else { return nil }
            return text.contains("T") ? try fields.date(name).map(Moment.date) : try fields.span(name).map(Moment.after)
        }
        self.init(
            instances: instances,
            shape: try fields.text("shape"),
            in: try fields.text("availabilityDomain"),
            faultDomain: try fields.text("faultDomain"),
            from: try moment("from"),
            until: try moment("until"),
            disguise: disguise
        )
    }
}
