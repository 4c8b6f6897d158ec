internal import Foundation

/// Everything that exists in a simulated OCI, as a value: a refused call works on a copy and leaves no trace.
struct OCIWorld: Sendable {
    let account: OCIAccount
    let catalogue: OCICatalogue
    let office: OCITokenOffice
    var durations: OCIDurations
    /// What the durations were divided by.
    private(set) var speed: Double
    /// What it is like now.
    var conditions: OCIConditions
    /// When it began.
    private(set) var start: Date
    private(set) var now: Date
    /// The names of the rules that are not kept.
    var rulesOff: Set<String> = []
    var retryTokens = OCIRetryTokens()
    /// Whether the work that is accepted now fails.
    var failsWork = false
    /// The region that is asked.
    var region: OCIRegionRecord
    /// The instances that are not even listed any more; their usage stays.
    private(set) var past: [OCIRecord] = []
    /// The launches that found no room lately.
    var failedLaunches: [OCIFailedLaunch] = []
    private var mint: OCIDMint
    private var sequence = 0
    private var tables: [OCIKind: OCITable] = [:]
    /// Before this date nothing changes by itself.
    private var due = Date.distantFuture
    /// What has come, gone or changed its state since somebody last asked.
    private var changes: [WorldChange] = []

    init(
        now: Date,
        durations: OCIDurations,
        speed: Double = 1,
        conditions: OCIConditions = OCIConditions(),
        place: OCIPlace = .phoenix,
        seed: UInt64 = 0
    ) {
        var mint = OCIDMint(seed: seed)
        account = OCIAccount(&mint, at: place)
        catalogue = OCICatalogue(&mint, account)
        office = OCITokenOffice(tenancy: account.tenancy, user: account.user)
        self.mint = mint
        self.now = now
        self.durations = durations.divided(by: speed)
        self.speed = speed
        self.conditions = conditions
        start = now
        region = account.home
        insert(.compartment, OCICompartments.sandbox(of: account), id: account.compartment)
    }

    /// Lets time pass: states are entered, what has ended disappears.
    mutating func advance(to date: Date) {
        now = max(now, date)
        retryTokens.forget(before: now)
        guard due <= now else { return }
        for kind in OCIKind.allCases where tables[kind] != nil {
            let ended = tables[kind]?.advance(to: now, &changes) ?? []
            if kind == .instance { past += ended }
        }
        due = tables.values.map(\.due).min() ?? .distantFuture
    }

    /// Lets the world begin now, with what is there.
    mutating func begin() {
        start = now
        changes = []
    }

    /// Ends the time before the beginning, in which other conditions held.
    mutating func settle(_ conditions: OCIConditions, _ durations: OCIDurations, speed: Double) {
        self.conditions = conditions
        self.durations = durations.divided(by: speed)
        self.speed = speed
        begin()
    }

    /// Tells what has come, gone or changed its state since the last time, in the order of dates.
    mutating func takeChanges() -> [WorldChange] {
        guard !changes.isEmpty else { return [] }
        defer { changes = [] }
        return changes.inOrder
    }

    /// The same world by a clock that is wrong.
    func seen(withClockOffBy span: Duration) -> OCIWorld {
        var world = self
        world.now = after(span)
        return world
    }

    /// Takes back all that was done since, but for the work requests about it.
    mutating func takeBack(to before: OCIWorld) {
        let requests = tables[.workRequest]
        tables = before.tables
        tables[.workRequest] = requests
        changes = before.changes
        due = .distantPast
    }

    /// The date after a span.
    func after(_ span: Duration) -> Date { now.addingTimeInterval(span / .seconds(1)) }

    /// The date at which something that ends after a span is not even remembered any more.
    func gone(after span: Duration) -> Date { after(keeps(.lingering) ? span + conditions.linger : span) }

    /// Whether a rule is kept here.
    func keeps(_ rule: SimulatedRule) -> Bool { !rulesOff.contains(rule.name) }

    mutating func makeRequestID() -> String { mint.requestID() }
    mutating func makeRuleID() -> String { mint.ruleID() }
    mutating func makeHardwareAddress() -> String { mint.hardwareAddress() }
}

extension OCIWorld {
    /// The things of a kind, in the order of their creation.
    func all(_ kind: OCIKind) -> [OCIRecord] {
        tables[kind]?.records ?? []
    }

    func record(_ kind: OCIKind, _ id: String) throws(OCIRefusal) -> OCIRecord {
        guard let record = tables[kind]?[id] else { throw .notFound }
        return record
    }

    /// Finds what another thing is to be built on.
    ///
    /// - Throws: `IncorrectState` if it is not there yet, or not any more. Assumed; the code is documented.
    @discardableResult
    func available(_ kind: OCIKind, _ id: String) throws(OCIRefusal) -> OCIRecord {
        let record = try record(kind, id)
        guard record.state == "AVAILABLE" else {
            throw .incorrectState("The \(kind.label) \(id) is in state \(record.state), not AVAILABLE.")
        }
        return record
    }

    /// Adds a thing; `id`, `timeCreated` and `systemTags` are filled in.

    @discardableResult
    mutating func insert(
        _ kind: OCIKind,
        _ document: [String: JSON],
        owner: String? = nil,
        region: OCIRegionRecord? = nil,
        id: String? = nil,
        steps: [OCIRecord.Step] = []
    ) -> OCIRecord {
        sequence += 1
        let isFromTheBeginning = id != nil
        let id = id ?? mint.ocid(kind.ocidType, region: kind.isOfTenancy ? nil : region ?? account.home)
        var document = document
        document["id"] = .string(id)
        if kind.hasCreationDate, !isFromTheBeginning { document["timeCreated"] = OCIDate.json(now) }
        if kind.hasSystemTags { document["systemTags"] = [:] }
        let record = OCIRecord(
            kind,
            id: id,
            owner: owner,
            sequence: sequence,
            document: .object(document),
            steps: steps
        )
        tables[kind, default: OCITable()][id] = record
        due = min(due, record.due)
        changes.append(.arrival(of: record, at: now))
        return record
    }

    /// Changes a thing and returns it as it is then.
    @discardableResult
    mutating func update(_ record: OCIRecord, _ body: (inout OCIRecord) -> Void) -> OCIRecord {
        var record = tables[record.kind]?[record.id] ?? record
        let state = record.state
        body(&record)
        if record.state != state { changes.append(.change(of: record, from: state, at: now)) }
        tables[record.kind]?[record.id] = record
        due = min(due, record.due)
        return record
    }

    /// Removes a thing that nothing is left of at once.
    mutating func forget(_ record: OCIRecord) {
        tables[record.kind]?[record.id] = nil
        changes.append(.departure(of: record, at: now))
    }

    /// The compartment named by a field or parameter.
    func checked(compartment id: String?) throws(OCIRefusal) -> String {
        guard let id else { throw .missing("compartmentId") }
        if id == account.tenancy { return id }
        guard let record = tables[.compartment]?[id], record.state != "DELETED" else { throw .notFound }
        return id
    }
}
