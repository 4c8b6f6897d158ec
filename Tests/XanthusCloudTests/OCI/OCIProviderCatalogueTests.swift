import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

@Suite("OCI provider: catalogue")
struct OCIProviderCatalogueTests {
    static let domains = #"[{"name":"Uocm:PHX-AD-2","id":"b"},{"name":"Uocm:PHX-AD-1","id":"a"}]"#
    static let domainsCall = "GET /20160918/availabilityDomains?compartmentId=\(OCISetup.compartment)"
    static func shapesCall(_ number: Int) -> String {
        "GET /20160918/shapes?compartmentId=\(OCISetup.compartment)&availabilityDomain=Uocm%3APHX-AD-\(number)"
            + "&limit=1000"
    }

    @Test
    func `lists the regions it may use, and the zones of its own`() async throws {
        let transport = MockTransport.answering([
            "GET /20160918/tenancies/\(OCISetup.tenancy)/regionSubscriptions": [
                .json(
                    200,
                    #"""
                    [{"regionKey":"PHX","regionName":"us-phoenix-1","status":"READY","isHomeRegion":true},
                     {"regionKey":"FRA","regionName":"eu-frankfurt-1","status":"READY","isHomeRegion":false},
                     {"regionKey":"NRT","regionName":"ap-tokyo-1","status":"IN_PROGRESS","isHomeRegion":false}]
                    """#
                )
            ],
            Self.domainsCall: [.json(200, Self.domains)],
        ])
        let regions = try await OCISetup.provider(transport).regions().all()
        #expect(
            regions == [
                Region(id: "us-phoenix-1", description: "PHX, home region", zones: ["Uocm:PHX-AD-1", "Uocm:PHX-AD-2"]),
                Region(id: "eu-frankfurt-1", description: "FRA"),
            ]
        )
    }

    @Test
    func `merges the shapes of all availability domains`() async throws {
        let micro =
            #"{"shape":"VM.Standard.E2.1.Micro","ocpus":1.0,"memoryInGBs":1.0,"billingType":"ALWAYS_FREE","#
            + #""isFlexible":false,"processorDescription":"2.0 GHz AMD EPYC"}"#
        let ampere =
            #"{"shape":"VM.Standard.A1.Flex","ocpus":1.0,"memoryInGBs":6.0,"billingType":"LIMITED_FREE","#
            + #""isFlexible":true,"ocpuOptions":{"min":1.0,"max":80.0},"memoryOptions":{"minInGBs":1.0,"#
            + #""maxInGBs":512.0,"defaultPerOcpuInGBs":6.0},"processorDescription":"3.0 GHz Ampere Altra"}"#
        let dense =
            #"{"shape":"BM.DenseIO.E4.128","ocpus":128.0,"memoryInGBs":2048.0,"billingType":"PAID","#
            + #""localDisksTotalSizeInGBs":54400.0}"#
        let transport = MockTransport.answering([
            Self.domainsCall: [.json(200, Self.domains)],
            Self.shapesCall(1): [.json(200, "[\(ampere)]")],
            Self.shapesCall(2): [.json(200, "[\(ampere),\(micro),\(dense)]")],
        ])
        let types = try await OCISetup.provider(transport).serverTypes().all()
        #expect(
            types == [
                ServerType(
                    id: "VM.Standard.A1.Flex",
                    description: "3.0 GHz Ampere Altra",
                    architecture: .arm,
                    cpus: 1,
                    memoryInGB: 6
                ),
                ServerType(
                    id: "VM.Standard.E2.1.Micro",
                    description: "2.0 GHz AMD EPYC",
                    architecture: .x86,
                    cpus: 2,
                    memoryInGB: 1,
                    isFree: true
                ),
                ServerType(
                    id: "BM.DenseIO.E4.128",
                    description: "BM.DenseIO.E4.128",
                    architecture: .x86,
                    cpus: 256,
                    memoryInGB: 2048,
                    diskInGB: 54400
                ),
            ]
        )
    }

    @Test(
        arguments: [
            ("VM.Standard.A1.Flex", nil, Architecture.arm), ("BM.Standard.A4.48", nil, .arm),
            ("VM.Standard.A2.Flex", nil, .arm), ("VM.Optimized3.Flex", "Intel Xeon", .x86),
            ("VM.Standard.E4.Flex", "AMD EPYC 7J13", .x86), ("VM.Standard.Z9.Flex", "Ampere Next", .arm),
            ("BM.GPU.GB200.4", "NVIDIA Grace", .arm), ("VM.GPU.A10.1", "Intel Xeon Platinum", .x86), ("odd", nil, .x86),
        ] as [(String, String?, Architecture)]
    )
    func `tells Arm by family or processor`(shape: String, processor: String?, expected: Architecture) throws {
        #expect(OCI.Shape.isArm(shape, processor: processor) == (expected == .arm))
    }

    @Test(
        arguments: [
            (#""ocpus":2,"memoryInGBs":12"#, 2, 12),
            (#""isFlexible":true,"ocpuOptions":{"min":1},"memoryOptions":{"defaultPerOcpuInGBs":16}"#, 1, 16),
            (#""isFlexible":true,"ocpuOptions":{"min":4},"memoryOptions":{"defaultPerOcpuInGBs":16}"#, 4, 64),
            (#""isFlexible":true,"memoryOptions":{"defaultPerOcpuInGBs":2,"minInGBs":8}"#, 1, 8),
            (#""isFlexible":true,"memoryOptions":{"defaultPerOcpuInGBs":9,"maxInGBs":8}"#, 1, 8),
            (#""isFlexible":true,"memoryInGBs":6"#, 1, 6),
        ] as [(String, Double, Double)]
    )
    func `takes the smallest sensible size`(facts: String, ocpus: Double, memory: Double) throws {
        let shape = try JSONCoding.decode(OCI.Shape.self, from: Data(#"{"shape":"S",\#(facts)}"#.utf8))
        #expect(shape.smallestSize == OCI.LaunchInstance.ShapeConfig(ocpus: ocpus, memoryInGBs: memory))
    }

    @Test
    func `lists the newest of Oracle's own images`() async throws {
        func image(_ id: String, _ name: String, _ system: String, _ version: String, _ owner: String = "null")
            -> String
        {
            #"{"id":"\#(id)","displayName":"\#(name)","operatingSystem":"\#(system)","lifecycleState":"AVAILABLE","#
                + #""operatingSystemVersion":"\#(version)","compartmentId":\#(owner),"#
                + #""timeCreated":"2026-09-18T00:00:00.000Z"}"#
        }
        let ubuntu = "Canonical Ubuntu"
        let mine = "\"\(OCISetup.compartment)\""
        let call =
            "GET /20160918/images?compartmentId=\(OCISetup.compartment)&lifecycleState=AVAILABLE"
            + "&sortBy=TIMECREATED&sortOrder=DESC&limit=1000"
        let first = [
            image("own", "My-Ubuntu", ubuntu, "24.04", mine),
            image("x2", "Canonical-Ubuntu-24.04-2026.09.18-0", ubuntu, "24.04"),
            image("a2", "Canonical-Ubuntu-24.04-aarch64-2026.09.18-0", ubuntu, "24.04"),
            image("gpu", "Oracle-Linux-8.10-Gen2-GPU-2026.09.18-0", "Oracle Linux", "8"),
        ]
        let second = [
            image("x1", "Canonical-Ubuntu-24.04-2026.06.01-0", ubuntu, "24.04"),
            image("m", "Canonical-Ubuntu-24.04-Minimal-aarch64-2026.09.18-0", ubuntu, "24.04 Minimal aarch64"),
            image("ol", "Oracle-Linux-8.10-2026.09.18-0", "Oracle Linux", "8"),
        ]
        let transport = MockTransport.answering([
            call: [.json(200, "[\(first.joined(separator: ","))]", headers: [.opcNextPage: "2"])],
            call + "&page=2": [.json(200, "[\(second.joined(separator: ","))]")],
        ])
        let images = try await OCISetup.provider(transport).images().all()
        #expect(images.map(\.id) == ["x2", "a2", "m", "ol"])
        #expect(images.map(\.operatingSystem) == ["ubuntu", "ubuntu", "ubuntu", "oracle linux"])
        #expect(images.map(\.version) == ["24.04", "24.04", "24.04 Minimal", "8"])
        #expect(images.map(\.architecture) == [.x86, .arm, .arm, .x86])
        #expect(images.first?.created != nil)
    }

    @Test
    func `has a neighbour in another region`() async throws {
        let transport = MockTransport(script: [])
        let provider = try OCISetup.provider(transport)
        #expect(provider.name == "oci")
        #expect(provider.region == "us-phoenix-1")
        #expect(try provider.at("eu-frankfurt-1").region == "eu-frankfurt-1")
        let neighbour: OCIProvider = try provider.neighbour(in: "eu-frankfurt-1")
        #expect(neighbour.region == "eu-frankfurt-1")
        #expect(neighbour.compartment == OCISetup.compartment)
        #expect(throws: ConfigurationError.self) { try provider.at("eu/frankfurt") }
        // Taken for a new one, as Oracle's SDKs do, and said to be that.
        let unknown: OCIProvider = try provider.neighbour(in: "eu-frankfort-1")
        #expect(unknown.credentials.report.warnings.first?.contains("eu-frankfurt-1") == true)
    }

    @Test
    func `works in the tenancy itself unless told`() throws {
        let transport = MockTransport(script: [])
        var configuration = try OCISetup.configuration(transport)
        configuration.compartment = nil
        #expect(try OCIProvider(OCISetup.credentials(), configuration: configuration).compartment == OCISetup.tenancy)
        configuration.compartment = OCISetup.tenancy
        #expect(try OCIProvider(OCISetup.credentials(), configuration: configuration).compartment == OCISetup.tenancy)
    }

    @Test(arguments: [
        "", "production", "ocid1.instance.oc1.phx.aaaa", "ocid1.compartment.oc1..", "ocid1.compartment.oc1..a/b",
    ])
    func `refuses what is no compartment`(compartment: String) throws {
        var configuration = try OCISetup.configuration(MockTransport(script: []))
        configuration.compartment = compartment
        #expect(throws: ConfigurationError.self) {
            try OCIProvider(OCISetup.credentials(), configuration: configuration)
        }
    }

    @Test
    func `takes its address from the environment, or refuses it by name`() throws {
        var configuration = try OCISetup.configuration(MockTransport(script: []), endpoint: nil)
        try configuration.readEndpoint(in: Environment([:], homeDirectory: "/"))
        #expect(configuration.endpoint == nil)
        try configuration.readEndpoint(
            in: Environment(["XANTHUS_OCI_ENDPOINT": "http://127.0.0.1:9/"], homeDirectory: "/")
        )
        #expect(configuration.endpoint?.description == "http://127.0.0.1:9")
        let error = #expect(throws: ConfigurationError.self) {
            try configuration.readEndpoint(
                in: Environment(["XANTHUS_OCI_ENDPOINT": "http://example.com"], homeDirectory: "/")
            )
        }
        #expect(error?.source == "environment variable XANTHUS_OCI_ENDPOINT")
    }
}
