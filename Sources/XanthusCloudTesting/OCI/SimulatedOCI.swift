public import HTTPTypes
public import XanthusCloud

public import struct Foundation.Data

/// A simulated Oracle Cloud Infrastructure: one tenancy with one user, in memory.
///
/// It verifies signatures for real, keeps state, and takes its time: what is launched is `PROVISIONING` first. With a
/// ``ManualClock`` that time costs nothing.
///
/// ```swift
/// let clock = ManualClock()
/// let cloud = SimulatedOCI(time: clock.time)
/// let provisioner = Provisioner(cloud.provider)                // the production code, signed in
/// let machine = try await provisioner.provision(MachineRequest(name: "blog", admin: [try CIDR("203.0.113.0/24")]))
/// try await provisioner.destroy("blog")
/// let left = await cloud.contents                                // [] if everything was cleaned up
/// ```
///
/// What Oracle documents is kept to the letter; where the source notes "observed" it follows published answers of the
/// real cloud, and "assumed" marks the rest. An operation that is not simulated answers 501 and names itself.
public actor SimulatedOCI: SimulatedEndpoint {
    /// `oci`.
    public nonisolated let name = "oci"
    /// The tenancy's OCID, which is the root compartment's too.
    public nonisolated let tenancy: String
    /// The user's OCID.
    public nonisolated let user: String
    /// The OCID of a compartment beneath the root.
    public nonisolated let compartment: String
    /// The home region, `us-phoenix-1`: the only one that anything can be made in here. The tenancy is subscribed to
    /// `us-ashburn-1` too, which tells about identity and lists nothing.
    public nonisolated let region: String

    /// The simulated user's key and names. They open nothing anywhere else.
    public nonisolated let credentials: OCICredentials
    /// The user's API key.
    package nonisolated let key: RSAPrivateKey
    /// How requests name that key.
    package nonisolated let keyID: String

    nonisolated let time: TimeSource
    private var world: OCIWorld
    private var signatures = OCISignatureCheck()
    private var traffic = OCITraffic()
    /// `nil` while nobody is behind.
    private var history: OCIHistory?

    /// Creates a world with nothing launched in it.
    ///
    /// - Parameters:
    ///   - time: The time of the world. Give the client the same one: dates that differ by more than five minutes
    ///     are refused.
    ///   - speed: What the durations of life cycles are divided by; brought within 0.001 to 1,000,000.
    ///   - durations: How long things take at speed 1.
    ///   - conditions: How much room there is, what the account may have, and what else differs from day to day.
    public init(
        time: TimeSource = .system,
        speed: Double = 1,
        durations: OCIDurations = OCIDurations(),
        conditions: OCIConditions = OCIConditions()
    ) {
        var world = OCIWorld(
            now: time.now,
            durations: durations,
            speed: SimulatedSpeed.bounded(speed),
            conditions: conditions
        )
        key = Self.sharedKey
        world.addFirstKey(key.publicKey)
        self.world = world
        self.time = time
        tenancy = world.account.tenancy
        user = world.account.user
        compartment = world.account.compartment
        region = world.account.home.name
        keyID = "\(tenancy)/\(user)/\(key.fingerprint)"
        let credentials = try? OCICredentials(
            tenancy: tenancy,
            user: user,
            region: OCIRegion(region),
            privateKey: key
        )
        guard let credentials else { preconditionFailure("The simulated OCIDs are malformed.") }
        self.credentials = credentials
    }

    /// The door in process.
    public nonisolated var transport: SimulatedTransport { SimulatedTransport(to: self) }

    /// The production code over the door in process, with the same time.
    public nonisolated var provider: OCIProvider {
        let client = ClientConfiguration(transport: transport, time: time)
        guard let provider = try? OCIProvider(credentials, configuration: OCIConfiguration(client: client)) else {
            preconditionFailure("The simulated credentials are refused.")
        }
        return provider
    }

    /// Makes a further key known, under the id that requests name it by.
    package func register(_ key: RSAPublicKey, as keyID: String) {
        signatures.keys[keyID] = key
    }

    /// Opens a session of the user's, as `oci session authenticate` does.
    ///
    /// - Parameters:
    ///   - key: The public half of the session's key.
    ///   - span: How long the token is good.
    /// - Returns: The token, which can be renewed for a day.
    package nonisolated func openSession(for key: RSAPublicKey, lasting span: Duration = .seconds(3600)) -> String {
        OCITokenOffice(tenancy: tenancy, user: user)
            .sessionToken(for: key, now: time.now, lasting: span / .seconds(1))
    }

    /// Keeps these rules no more, to see that a test notices.
    package func ignore(_ rules: [SimulatedRule]) {
        world.rulesOff.formUnion(rules.map(\.name))
    }

    /// Answers a request as Oracle would.
    public func respond(to request: HTTPRequest, body: Data) -> (HTTPResponse, Data) {
        world.advance(to: time.now)
        let ids = (world.makeRequestID(), world.makeRequestID(), world.makeRequestID())
        let caller = request.headerFields[.opcRequestID]?.split(separator: "/").first.map(String.init)
        let answer: SimulatedAnswer
        do {
            // Who asks the metadata service is on the instance, and signs nothing; nor does who reads prices.
            if !OCIInstanceMetadata.isMeant(by: request), !OCIPriceList.isMeant(by: request) {
                try signatures.check(request, body: body, in: world)
            }
            answer = try perform(request, body)
        } catch let refusal as OCIRefusal {
            answer = refusal.answer
        } catch {
            answer = OCIRefusal(500, "InternalServerError", "The simulated cloud failed.").answer
        }
        return answer.response(extra: [
            .date: OCIDate.http(world.now),
            .opcRequestID: "\(caller ?? ids.0)/\(ids.1)/\(ids.2)",
        ])
    }

    private func perform(_ request: HTTPRequest, _ body: Data) throws -> SimulatedAnswer {
        // What is not signed is neither held up nor late: the metadata service is the instance's own.
        let key = request.headerFields[.authorization].flatMap(OCIAuthorization.init)?.keyID
        let (service, call) = OCIService.call(request, body, at: world.now) ?? ("", nil)
        let isRead = call.map(OCIHistory.isRead) ?? true
        if let key, let call {
            try traffic.admit(call.operation, of: OCISignIn.user(of: key, world), in: world)
            if service != "identity", let history { try history.checkCompartments(of: call, at: world) }
            let lag = world.lag(of: call.operation)
            if isRead, lag > .zero, let history {
                var past = history.world(behind: lag, at: world)
                return try OCIService.answer(request, body, &past)
            }
        }
        // What is refused half-way leaves no trace.
        var next = world
        let answer = try OCIService.answer(request, body, &next)
        if !isRead {
            if world.conditions.lag != .none {
                if history == nil { history = OCIHistory(world) }
                history?.note(next)
            } else {
                history = nil
            }
        }
        world = next
        return answer
    }

    /// The world as it is by now.
    func advanced() -> OCIWorld {
        world.advance(to: time.now)
        return world
    }

    /// What the world is like now.
    public var conditions: OCIConditions { world.conditions }

    /// Changes what the world is like. What is under way already goes on as it would have.
    public func change(_ body: @Sendable (inout OCIConditions) -> Void) {
        world.advance(to: time.now)
        body(&world.conditions)
    }

    /// What exists now, as lines such as `instance blog (RUNNING)`. Empty when nothing is left: what is terminated
    /// does not exist any more, and what comes with a VCN counts as part of it.
    public var contents: [String] {
        world.advance(to: time.now)
        return world.contents
    }

    // Making a key of 2048 bits takes a tenth of a second: one for all worlds of the process.
    private static let sharedKey: RSAPrivateKey = {
        guard let key = try? RSAPrivateKey.generate() else { preconditionFailure("OpenSSL cannot make a key.") }
        return key
    }()
}
