/// A shape: how much machine.
struct OCIShape: Sendable {
    enum Processor: Sendable {
        case arm
        case x86
    }

    let name: String
    let processor: Processor
    /// `ALWAYS_FREE`, `LIMITED_FREE` or `PAID`.
    let billing: String
    let description: String
    /// What a fixed shape has, and a flexible one without further words.
    let ocpus: Int
    let memory: Int
    /// The largest flexible machine: OCPUs, and GB of memory. `nil` for fixed shapes.
    var most: (ocpus: Int, memory: Int)?
    var defaultMemoryPerOCPU = 0
    let quotas: [String]

    /// GB of memory that each OCPU of a flexible machine may have. Documented for A1; the same for all here.
    static let memoryPerOCPU = 1.0...64.0

    /// Shapes of the free tier and the usual paid ones; numbers as documented for them, rounded where they drift.
    static let all: [OCIShape] =
        [
            OCIShape(
                name: "VM.Standard.E2.1.Micro",
                processor: .x86,
                billing: "ALWAYS_FREE",
                description: "2.0 GHz AMD EPYC™ 7551 (Naples)",
                ocpus: 1,
                memory: 1,
                quotas: ["standard-e2-micro-core-count"]
            ),
            OCIShape(
                name: "VM.Standard.A1.Flex",
                processor: .arm,
                billing: "LIMITED_FREE",
                description: "3.0 GHz Ampere® Altra™",
                ocpus: 1,
                memory: 6,
                most: (76, 512),
                defaultMemoryPerOCPU: 6,
                quotas: ["standard-a1-core-count", "standard-a1-memory-count"]
            ),
            OCIShape(
                name: "VM.Standard.E4.Flex",
                processor: .x86,
                billing: "PAID",
                description: "2.55 GHz AMD EPYC™ 7J13 (Milan)",
                ocpus: 1,
                memory: 16,
                most: (114, 1760),
                defaultMemoryPerOCPU: 16,
                quotas: ["standard-e4-core-count", "standard-e4-memory-count"]
            ),
            OCIShape(
                name: "VM.Standard.E5.Flex",
                processor: .x86,
                billing: "PAID",
                description: "2.4 GHz AMD EPYC™ 9J14 (Genoa)",
                ocpus: 1,
                memory: 12,
                most: (126, 1049),
                defaultMemoryPerOCPU: 12,
                quotas: ["standard-e5-core-count", "standard-e5-memory-count"]
            ),
            OCIShape(
                name: "VM.Standard2.1",
                processor: .x86,
                billing: "PAID",
                description: "2.0 GHz Intel® Xeon® Platinum 8167M (Skylake)",
                ocpus: 1,
                memory: 15,
                quotas: ["standard2-core-count"]
            ),
        ]

    var json: JSON {
        var json: JSON = [
            "shape": .string(name), "processorDescription": .string(description), "ocpus": .integer(ocpus),
            "memoryInGBs": .integer(memory), "isFlexible": .bool(most != nil), "billingType": .string(billing),
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
