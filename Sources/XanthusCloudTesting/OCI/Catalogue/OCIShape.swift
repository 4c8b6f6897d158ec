/// A shape of a simulated OCI: how much machine.
///
/// ```swift
/// conditions.shapes.append(OCIShape("VM.Standard.E6.Flex", processor: .x86, ocpus: 1, memory: 11, upTo: (126, 1_454)))
/// ```
public struct OCIShape: Sendable, Hashable {
    /// What a processor understands.
    public enum Processor: String, Sendable, Hashable, CaseIterable {
        /// Arm, 64 bits.
        case arm
        /// Intel's and AMD's, 64 bits.
        case x86
    }

    /// What Oracle says of its price.
    public enum Billing: String, Sendable, Hashable, CaseIterable {
        /// It costs nothing.
        case alwaysFree = "ALWAYS_FREE"
        /// A part of each month's use costs nothing.
        case limitedFree = "LIMITED_FREE"
        /// It costs.
        case paid = "PAID"
    }

    /// The largest machine of a flexible shape.
    struct Size: Sendable, Hashable {
        let ocpus: Int
        let memory: Int
    }

    /// The name, such as `VM.Standard.A1.Flex`.
    public let name: String
    /// What its processors understand.
    public let processor: Processor
    let billing: Billing
    let description: String
    /// What a fixed shape has, and a flexible one without further words.
    let ocpus: Int
    let memory: Int
    /// The largest flexible machine. `nil` for fixed shapes.
    var most: Size?
    var defaultMemoryPerOCPU = 0
    /// The limits that its instances count for, by Oracle's names.
    let quotas: [String]

    /// GB of memory that each OCPU of a flexible machine may have. Documented for A1; the same for all here.
    static let memoryPerOCPU = 1.0...64.0

    /// Describes a shape of one's own; it counts for no limit, and nothing in the price list is for it.
    ///
    /// - Parameters:
    ///   - name: The name, such as `VM.Standard.E6.Flex`.
    ///   - processor: What its processors understand.
    ///   - billing: What Oracle says of its price.
    ///   - ocpus: What a fixed shape has.
    ///   - memory: GB that a fixed shape has, or a flexible one for each OCPU.
    ///   - most: The largest machine, in OCPUs and GB, of a flexible shape; `nil` for a fixed one.
    public init(
        _ name: String,
        processor: Processor,
        billing: Billing = .paid,
        ocpus: Int,
        memory: Int,
        upTo most: (ocpus: Int, memory: Int)? = nil
    ) {
        self.init(
            name: name,
            processor: processor,
            billing: billing,
            description: name,
            ocpus: ocpus,
            memory: memory,
            most: most.map { Size(ocpus: $0.ocpus, memory: $0.memory) },
            defaultMemoryPerOCPU: most == nil ? 0 : memory,
            quotas: []
        )
    }

    init(
        name: String,
        processor: Processor,
        billing: Billing,
        description: String,
        ocpus: Int,
        memory: Int,
        most: Size? = nil,
        defaultMemoryPerOCPU: Int = 0,
        quotas: [String]
    ) {
        self.name = name
        self.processor = processor
        self.billing = billing
        self.description = description
        self.ocpus = ocpus
        self.memory = memory
        self.most = most
        self.defaultMemoryPerOCPU = defaultMemoryPerOCPU
        self.quotas = quotas
    }

    /// Shapes of the free tier and the usual paid ones; numbers as documented for them, rounded where they drift.
    public static let all: [OCIShape] =
        [
            OCIShape(
                name: "VM.Standard.E2.1.Micro",
                processor: .x86,
                billing: .alwaysFree,
                description: "2.0 GHz AMD EPYC™ 7551 (Naples)",
                ocpus: 1,
                memory: 1,
                quotas: ["standard-e2-micro-core-count"]
            ),
            OCIShape(
                name: "VM.Standard.A1.Flex",
                processor: .arm,
                billing: .limitedFree,
                description: "3.0 GHz Ampere® Altra™",
                ocpus: 1,
                memory: 6,
                most: Size(ocpus: 76, memory: 512),
                defaultMemoryPerOCPU: 6,
                quotas: ["standard-a1-core-count", "standard-a1-memory-count"]
            ),
            OCIShape(
                name: "VM.Standard.E4.Flex",
                processor: .x86,
                billing: .paid,
                description: "2.55 GHz AMD EPYC™ 7J13 (Milan)",
                ocpus: 1,
                memory: 16,
                most: Size(ocpus: 114, memory: 1760),
                defaultMemoryPerOCPU: 16,
                quotas: ["standard-e4-core-count", "standard-e4-memory-count"]
            ),
            OCIShape(
                name: "VM.Standard.E5.Flex",
                processor: .x86,
                billing: .paid,
                description: "2.4 GHz AMD EPYC™ 9J14 (Genoa)",
                ocpus: 1,
                memory: 12,
                most: Size(ocpus: 126, memory: 1049),
                defaultMemoryPerOCPU: 12,
                quotas: ["standard-e5-core-count", "standard-e5-memory-count"]
            ),
            OCIShape(
                name: "VM.Standard2.1",
                processor: .x86,
                billing: .paid,
                description: "2.0 GHz Intel® Xeon® Platinum 8167M (Skylake)",
                ocpus: 1,
                memory: 15,
                quotas: ["standard2-core-count"]
            ),
        ]

    var json: JSON {
        var json: JSON = [
            "shape": .string(name), "processorDescription": .string(description), "ocpus": .integer(ocpus),
            "memoryInGBs": .integer(memory), "isFlexible": .bool(most != nil), "billingType": .string(billing.rawValue),
            "quotaNames": .array(quotas.map(JSON.string)), "networkingBandwidthInGbps": .integer(1),
            "maxVnicAttachments": .integer(2), "networkPorts": .integer(1), "gpus": 0, "localDisks": 0,
            "isSubcore": .bool(most == nil && memory == 1), "isLiveMigrationSupported": true,
            "isBilledForStoppedInstance": false,
        ]
        guard let most else { return json }
        if isBurstable {
            json["baselineOcpuUtilizations"] = ["BASELINE_1_8", "BASELINE_1_2", "BASELINE_1_1"]
            json["minTotalBaselineOcpusRequired"] = 0.125
        }
        json["ocpuOptions"] = ["min": 1, "max": .integer(most.ocpus)]
        json["memoryOptions"] = [
            "minInGBs": 1, "maxInGBs": .integer(most.memory), "defaultPerOcpuInGBs": .integer(defaultMemoryPerOCPU),
            "minPerOcpuInGBs": 1, "maxPerOcpuInGBs": 64,
        ]
        return json
    }
}
