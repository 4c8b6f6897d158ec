import Foundation
import HTTPTypes
import XanthusCloudTesting

@testable import XanthusCloud

/// An account with a sample key, and clients of it that talk to a mock.
enum OCISetup {
    static let tenancy = "ocid1.tenancy.oc1..aaaatenancy"
    static let compartment = "ocid1.compartment.oc1..aaaacompartment"
    static let subnet = "ocid1.subnet.oc1.phx.aaaasubnet"
    static let image = "ocid1.image.oc1.phx.aaaaimage"
    static let root = "http://127.0.0.1:7001"

    static func credentials(region: String = "us-phoenix-1") throws -> OCICredentials {
        try OCICredentials(
            tenancy: tenancy,
            user: "ocid1.user.oc1..aaaauser",
            region: OCIRegion(region),
            privateKey: RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        )
    }

    static func configuration(
        _ transport: any HTTPTransport,
        clock: ManualClock = ManualClock(),
        endpoint: String? = root
    ) throws -> OCIConfiguration {
        OCIConfiguration(
            compartment: compartment,
            endpoint: try endpoint.map { try Endpoint($0) },
            client: ClientConfiguration(
                transport: transport,
                time: clock.time,
                randomness: Randomness(seed: 1)
            )
        )
    }

    static func client(
        _ transport: any HTTPTransport,
        clock: ManualClock = ManualClock(),
        endpoint: String? = root
    ) throws -> OCI.Client {
        OCI.Client(try credentials(), configuration: try configuration(transport, clock: clock, endpoint: endpoint))
    }

    static func provider(_ transport: any HTTPTransport, clock: ManualClock = ManualClock()) throws -> OCIProvider {
        try OCIProvider(credentials(), configuration: configuration(transport, clock: clock))
    }

    /// A provider that reaches a simulated tenancy, perhaps through a transport that wraps the simulated one.
    static func provider(
        of cloud: SimulatedOCI,
        through transport: (any HTTPTransport)? = nil,
        clock: ManualClock
    ) throws -> OCIProvider {
        let client = ClientConfiguration(
            transport: transport ?? cloud.transport,
            time: clock.time,
            randomness: Randomness(seed: 1)
        )
        return try OCIProvider(cloud.credentials, configuration: OCIConfiguration(client: client))
    }

    /// A wish for a server, in a network that is made for it, with names in DNS or without.
    static func wish(
        in cloud: SimulatedOCI,
        clock: ManualClock,
        hasDNS: Bool = false,
        block: String = "10.0.0.0/24"
    ) async throws -> ServerSpec {
        let client = cloud.provider.client
        var network = OCI.CreateVcn.Details(compartmentId: cloud.tenancy, cidrBlocks: ["10.0.0.0/16"])
        network.dnsLabel = hasDNS ? "net" : nil
        let vcn = try await client.send(OCI.CreateVcn(network))
        try await clock.sleep(for: .seconds(5))
        var details = OCI.CreateSubnet.Details(
            compartmentId: cloud.tenancy,
            vcnId: vcn.id,
            cidrBlock: block
        )
        details.dnsLabel = hasDNS ? "public" : nil
        let subnet = try await client.send(OCI.CreateSubnet(details))
        try await clock.sleep(for: .seconds(5))
        return ServerSpec(
            name: "blog",
            type: "VM.Standard.A1.Flex",
            network: NetworkAttachment(subnet: NetworkAttachment.SubnetID(subnet.id)),
            idempotencyToken: "wish"
        )
    }

    static func error(_ code: String, _ message: String) -> String {
        #"{"code":"\#(code)","message":"\#(message)"}"#
    }

    static func instance(
        _ id: String,
        state: String = "RUNNING",
        name: String = "blog",
        compartment: String = compartment,
        tags: String = "{}"
    ) -> String {
        #"{"id":"\#(id)","displayName":"\#(name)","lifecycleState":"\#(state)","compartmentId":"\#(compartment)","#
            + #""availabilityDomain":"Uocm:PHX-AD-1","region":"phx","shape":"VM.Standard.A1.Flex","#
            + #""imageId":"\#(image)","freeformTags":\#(tags),"timeCreated":"2026-11-01T12:00:00.123456Z"}"#
    }
}

extension MockTransport.Received {
    var path: String { request.path ?? "" }
    /// The body as a JSON object.
    var json: [String: Any] {
        body.flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] } ?? [:]
    }
    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { request.headerFields[$0] } }
}

extension MockTransport {
    /// Answers by method and path, in whatever order requests come; a list of answers is used up, its last one stays.
    static func answering(_ answers: [String: [Answer]]) -> MockTransport {
        let counts = Counter()
        return MockTransport { received in
            let key = "\(received.request.method) \(received.path)"
            guard let list = answers[key] else { throw CloudError(.invalidRequest, "Nobody expected \(key).") }
            switch list[min(await counts.next(key), list.count - 1)] {
            case .response(let response, let data): return (response, data)
            case .failure(let error): throw error
            }
        }
    }

    private actor Counter {
        private var counts: [String: Int] = [:]

        func next(_ key: String) -> Int {
            defer { counts[key, default: 0] += 1 }
            return counts[key, default: 0]
        }
    }

    /// Method and path of what came, in order.
    var calls: [String] { received.map { "\($0.request.method) \($0.path)" } }
}
