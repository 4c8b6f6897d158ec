internal import XanthusCloud

internal import struct Foundation.Date

/// All that a simulated cloud knows.
struct SimulatedAccountState: Sendable {
    /// Where room is counted: a region, and a type or all types.
    struct Place: Hashable {
        let region: Region.ID
        let type: ServerType.ID?
    }

    /// A failure that is going to happen.
    struct Plan: Sendable {
        let error: CloudError
        let effect: SimulatedCloud.Effect
    }

    /// How a work ended.
    enum End: Sendable {
        case success
        case failure(CloudError)
    }

    let catalogue: SimulatedCloud.Catalogue
    let durations: SimulatedCloud.Durations
    var now: Date
    /// In the order of their creation.
    var machines: [SimulatedMachine] = []
    var keys: [SSHKeyResource] = []
    var ends: [String: End] = [:]
    var room: [Place: Int] = [:]
    var calls: [SimulatedCloud.Method] = []
    /// The failures of each method, by the number of the call.
    var plans: [SimulatedCloud.Method: [Int: Plan]] = [:]
    /// How the work of the call under way ends, unless well.
    var doom: CloudError?
    private var lastNumber = 0

    init(catalogue: SimulatedCloud.Catalogue, durations: SimulatedCloud.Durations, now: Date) {
        self.catalogue = catalogue
        self.durations = durations
        self.now = now
    }

    /// A number that nothing had before.
    mutating func nextNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    var contents: [String] {
        machines.map { "server \($0.server.name) (\($0.server.status))" } + keys.map { "login key \($0.name)" }
    }

    func machine(_ id: Server.ID) -> SimulatedMachine? { machines.first { $0.server.id == id } }

    func known(_ id: Server.ID) throws(CloudError) -> SimulatedMachine {
        guard let machine = machine(id) else { throw Self.unknown(id) }
        return machine
    }

    mutating func change(_ id: Server.ID, _ body: (inout SimulatedMachine) -> Void) {
        guard let index = machines.firstIndex(where: { $0.server.id == id }) else { return }
        body(&machines[index])
    }

    // Failures

    mutating func plan(
        _ code: CloudError.Code,
        for method: SimulatedCloud.Method,
        in number: Int,
        _ effect: SimulatedCloud.Effect
    ) {
        let call = calls.count { $0 == method } + number
        let error = Self.refusal(code, "Call \(call) of \(method) was made to end so. Repeat it, or plan no failure.")
        plans[method, default: [:]][call] = Plan(error: error, effect: effect)
    }

    /// The failure that the call which was just counted is to have.
    mutating func takePlan(for method: SimulatedCloud.Method) -> Plan? {
        guard plans[method] != nil else { return nil }
        return plans[method]?.removeValue(forKey: calls.count { $0 == method })
    }

    static func refusal(_ code: CloudError.Code, _ message: String) -> CloudError {
        CloudError(code, message, provider: SimulatedCloud.cloudName)
    }

    static func unknown(_ id: Server.ID) -> CloudError {
        refusal(.notFound, "There is no server \(id). It was removed, or never made; list what is there.")
    }
}
