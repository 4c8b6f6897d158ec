import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI provider: exactly one server of a name")
struct OCIProviderOneServerTests {
    private typealias Answer = MockTransport.Answer

    private static let compartment = OCISetup.compartment
    private static let launchCall = "POST /20160918/instances"
    private static let listCall = "GET /20160918/instances?compartmentId=\(compartment)&displayName=blog&limit=1000"
    private static let gone = Answer.json(409, OCISetup.error("InvalidatedRetryToken", "It was invalidated."))
    private static let accepted = Answer.json(200, OCISetup.instance("new", state: "PROVISIONING"))
    private static let full = Answer.json(500, OCISetup.error("InternalError", "Out of host capacity."))

    private let clock = ManualClock()

    /// Two availability domains with room, and what launches and lists of namesakes are answered.
    private static func transport(launch: [Answer], namesakes: [String], hasDNS: Bool = false) -> MockTransport {
        let shape = #"[{"shape":"VM.Standard.A1.Flex","isFlexible":true}]"#
        let shapes = "GET /20160918/shapes?compartmentId=\(compartment)&availabilityDomain=Uocm%3APHX-AD-"
        let subnet =
            #"{"id":"\#(OCISetup.subnet)","compartmentId":"c","vcnId":"v","lifecycleState":"AVAILABLE""#
            + (hasDNS ? #","dnsLabel":"public"}"# : "}")
        return .answering([
            OCIProviderCatalogueTests.domainsCall: [.json(200, OCIProviderCatalogueTests.domains)],
            shapes + "1&shape=VM.Standard.A1.Flex&limit=1000": [.json(200, shape)],
            shapes + "2&shape=VM.Standard.A1.Flex&limit=1000": [.json(200, shape)],
            "GET /20160918/subnets/\(OCISetup.subnet)": [.json(200, subnet)],
            listCall: namesakes.map { .json(200, "[\($0)]") },
            launchCall: launch,
        ])
    }

    private static func spec(token: String? = "wish", _ change: (inout ServerSpec) -> Void = { _ in }) -> ServerSpec {
        var spec = ServerSpec(
            name: "blog",
            type: "VM.Standard.A1.Flex",
            image: .id(Image.ID(OCISetup.image)),
            network: NetworkAttachment(subnet: NetworkAttachment.SubnetID(OCISetup.subnet)),
            idempotencyToken: token
        )
        change(&spec)
        return spec
    }

    private func create(_ transport: MockTransport, _ spec: ServerSpec = spec()) async throws -> Pending<Server> {
        try await OCISetup.provider(transport, clock: clock).createServer(spec)
    }

    private static func token(
        _ spec: ServerSpec = spec(),
        in region: Region.ID = "us-phoenix-1",
        of compartment: String = compartment,
        at place: String = "Uocm:PHX-AD-1",
        generation: Int = 0
    ) -> String {
        OCIWish(spec, compartment: compartment, region: region).retryToken(at: place, generation: generation)
    }

    private static func launches(_ transport: MockTransport) -> [String?] {
        transport.received.filter { $0.request.method == .post }.map { $0.header("opc-retry-token") }
    }

    private static let mine = OCISetup.instance("mine", tags: #"{"xanthus-token":"wish"}"#)
    private static let other = OCISetup.instance("other", tags: #"{"xanthus-token":"else"}"#)

    @Test
    func `the token follows from compartment, region, name, place and generation, and from nothing else`() throws {
        let plain = Self.spec(token: nil)
        let key = try SSHKeyPair.generate(comment: "me").publicKey
        let fuller = Self.spec(token: nil) {
            $0.authorizedKeys = [key]
            $0.ownership = Ownership(stack: "blog", extra: ["run": "1"])
            $0.userData = Data([1])
        }
        #expect(Self.token(plain) == Self.token(fuller))
        let others = [
            Self.token(plain), Self.token(plain, in: "eu-frankfurt-1"), Self.token(plain, of: "c"),
            Self.token(plain, at: "Uocm:PHX-AD-2"), Self.token(plain, generation: 1), Self.token(),
            Self.token(Self.spec(token: nil) { $0.name = "shop" }),
            // A name and a token of the same letters are two things.
            Self.token(Self.spec(token: "blog")),
        ]
        #expect(Set(others).count == others.count)
        #expect(others.allSatisfy { $0.utf8.count == 64 })
    }

    @Test
    func `a process sends what another would`() async throws {
        let transports = (0..<2).map { _ in Self.transport(launch: [Self.accepted], namesakes: [""]) }
        for transport in transports { _ = try await create(transport, Self.spec(token: nil)) }
        let bodies = transports.map { $0.received.last?.body }
        #expect(bodies[0] != nil && bodies[0] == bodies[1])
        #expect(Self.launches(transports[0]) == Self.launches(transports[1]))
        #expect(Self.launches(transports[0]) == [Self.token(Self.spec(token: nil))])
    }

    @Test
    func `the instance of the wish is adopted, wherever room was then`() async throws {
        let gone = OCISetup.instance("gone", state: "TERMINATED", tags: #"{"xanthus-token":"wish"}"#)
        let transport = Self.transport(launch: [Self.accepted], namesakes: ["\(gone),\(Self.mine)"])
        #expect(try await create(transport) == Pending(server: "mine", work: [], goal: .running))
        #expect(Self.launches(transport).isEmpty)
    }

    @Test
    func `the name of another wish's instance is a conflict`() async throws {
        let transport = Self.transport(launch: [Self.accepted], namesakes: [Self.other])
        let error = await #expect(throws: CloudError.self) { try await create(transport) }
        #expect(error?.code == .conflict && error?.message.contains("other") == true)
        #expect(Self.launches(transport).isEmpty)
    }

    @Test(
        arguments: [
            (409, "InvalidatedRetryToken", "The retry token was used with a different request."),
            (400, "InvalidParameter", "The opc-retry-token was already used with a different payload."),
            (409, "Conflict", "Hostname blog is already in use in the subnet."),
            (400, "InvalidParameter", "hostnameLabel blog is taken."),
            (400, "InvalidParameter", "Words that nobody has foreseen."),
        ],
        [0, 3]
    )
    func `a refusal of what another process is making leads to its instance`(
        refusal: (Int, String, String),
        lag: Int
    ) async throws {
        let answer = Answer.json(refusal.0, OCISetup.error(refusal.1, refusal.2))
        let isUnforeseen = refusal.2.hasPrefix("Words")
        let lists = Array(repeating: "", count: 1 + (isUnforeseen ? 0 : lag))
        let adopting = Self.transport(launch: [answer], namesakes: lists + [Self.mine])
        #expect(try await create(adopting).server == "mine")
        #expect(Self.launches(adopting).count == 1)

        let refused = Self.transport(launch: [answer], namesakes: lists + [Self.other])
        let error = await #expect(throws: CloudError.self) { try await create(refused) }
        #expect(error?.code == (isUnforeseen ? .invalidRequest : .conflict))
        #expect(Self.launches(refused).count == 1)
    }

    @Test
    func `the generation goes on with the proof that an instance is gone`() async throws {
        let proof = #"{"xanthus-token":"wish","xanthus-launch":"\#(Self.token())"}"#
        // At once where the list shows it, and after a refusal where it shows it late.
        for lists in [["PROOF"], ["", "", "PROOF"]] {
            for state in ["TERMINATED", "TERMINATING"] {
                let gone = OCISetup.instance("gone", state: state, tags: proof)
                let isLate = lists.count > 1
                let transport = Self.transport(
                    launch: isLate ? [Self.gone, Self.accepted] : [Self.accepted],
                    namesakes: lists.map { $0 == "PROOF" ? gone : "" }
                )
                #expect(try await create(transport).server == "new")
                #expect(
                    Self.launches(transport)
                        == (isLate ? [Self.token(), Self.token(generation: 1)] : [Self.token(generation: 1)])
                )
            }
        }
    }

    @Test
    func `an instance that was removed in another place or under another token proves nothing`() async throws {
        let tags = #"{"xanthus-token":"wish","xanthus-launch":"\#(Self.token(at: "Uocm:PHX-AD-2"))"}"#
        let gone = OCISetup.instance("gone", state: "TERMINATED", tags: tags)
        let transport = Self.transport(launch: [Self.gone, Self.accepted], namesakes: [gone])
        let error = await #expect(throws: CloudError.self) { try await create(transport) }
        #expect(error?.code == .conflict && error?.message.contains("no list shows it") == true)
        #expect(Self.launches(transport).count == 1)
        #expect(clock.now.offset == .seconds(60))
    }

    @Test
    func `without proof the name in DNS is one, since a second instance could not have it`() async throws {
        let transport = Self.transport(launch: [Self.gone, Self.accepted], namesakes: [""], hasDNS: true)
        #expect(try await create(transport).server == "new")
        #expect(Self.launches(transport) == [Self.token(), Self.token(generation: 1)])

        let taken = Answer.json(409, OCISetup.error("Conflict", "hostnameLabel blog is already in use"))
        let other = Self.transport(launch: [Self.gone, taken], namesakes: ["", "", ""], hasDNS: true)
        let error = await #expect(throws: CloudError.self) { try await create(other) }
        #expect(error?.code == .conflict)
    }

    @Test
    func `a token whose answer shows an instance on its way out is passed over`() async throws {
        let leaving = Answer.json(200, OCISetup.instance("old", state: "TERMINATING"))
        let transport = Self.transport(launch: [leaving, Self.accepted], namesakes: [""])
        #expect(try await create(transport).server == "new")
        #expect(Self.launches(transport) == [Self.token(), Self.token(generation: 1)])
    }

    private static let lost = Answer.failure(CloudError(.transport, "The connection broke."))
    private static let quota = Answer.json(400, OCISetup.error("QuotaExceeded", "Too many."))

    @Test
    func `a launch whose answer was lost is looked for before the next place is tried`() async throws {
        let transport = Self.transport(
            launch: [Self.lost, Self.full, Self.accepted],
            namesakes: ["", "", "", Self.mine]
        )
        #expect(try await create(transport).server == "mine")
        #expect(Self.launches(transport) == [Self.token(), Self.token()])
    }

    @Test
    func `a launch whose answer was lost is looked for again when a later one fails for good`() async throws {
        let vain = Self.transport(launch: [Self.lost, Self.full, Self.quota], namesakes: [""])
        let error = await #expect(throws: CloudError.self) { try await create(vain) }
        #expect(error?.code == .quotaExceeded)

        // The very last list of those shows it.
        let lists = vain.calls.count { $0 == Self.listCall }
        let transport = Self.transport(
            launch: [Self.lost, Self.full, Self.quota],
            namesakes: Array(repeating: "", count: lists - 1) + [Self.mine]
        )
        #expect(try await create(transport).server == "mine")
        #expect(Self.launches(transport).count == 3)
    }

    @Test
    func `a launch whose answers were all lost is adopted`() async throws {
        let transport = Self.transport(launch: [Self.lost], namesakes: ["", "", Self.mine])
        #expect(try await create(transport).server == "mine")
        let vain = Self.transport(launch: [Self.lost], namesakes: [""])
        let error = await #expect(throws: CloudError.self) { try await create(vain) }
        #expect(error?.code == .transport)
    }
}
