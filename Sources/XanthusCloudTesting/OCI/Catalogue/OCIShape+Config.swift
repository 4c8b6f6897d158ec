extension OCIShape {
    /// Whether an instance can have a part of its processors at all times and the rest by turns.
    var isBurstable: Bool { most != nil && processor == .x86 }

    /// The `shapeConfig` of an instance of this shape.
    ///
    /// - Parameter wish: Processors by either count, memory, and the part that is always there.
    func config(_ wish: OCIFields?, _ world: OCIWorld) throws(OCIRefusal) -> JSON {
        try wish?.refuseOthers(than: ["ocpus", "vcpus", "memoryInGBs", "baselineOcpuUtilization"])
        var ocpus = Double(self.ocpus)
        var memory = Double(self.memory)
        if most == nil {
            let wished = (try self.ocpus(wish) ?? ocpus, try wish?.number("memoryInGBs") ?? memory)
            try world.demand(
                .fixedSize,
                wished == (ocpus, memory),
                or: .invalid(
                    "Invalid ShapeConfig: shape \(name) has \(self.ocpus) OCPU and \(self.memory) GB of memory"
                )
            )
        }
        if let most {
            // In the words of a published answer (oracle/oci-ansible-modules #142).
            guard let wish else {
                throw .invalid("Invalid ShapeConfig: null (Cannot launch flexible instance without ShapeConfig)")
            }
            guard let wished = try self.ocpus(wish) else {
                throw .invalid("shapeConfig.ocpus is required for the flexible shape \(name)")
            }
            ocpus = wished
            memory = try wish.number("memoryInGBs") ?? ocpus * Double(defaultMemoryPerOCPU)
            let isWhole = (1...Double(most.ocpus)).contains(ocpus) && ocpus == ocpus.rounded()
            try world.demand(
                .flexibleSize,
                isWhole,
                or: .invalid("shapeConfig.ocpus must be an integer from 1 to \(most.ocpus) for shape \(name)")
            )
            let isInRatio = (1...Double(most.memory)).contains(memory) && Self.memoryPerOCPU.contains(memory / ocpus)
            try world.demand(
                .flexibleSize,
                isInRatio,
                or: .invalid(
                    "shapeConfig.memoryInGBs must be 1 to 64 per OCPU and at most \(most.memory) for shape \(name)"
                )
            )
        }
        return [
            "ocpus": .number(ocpus), "memoryInGBs": .number(memory), "processorDescription": .string(description),
            "baselineOcpuUtilization": try baseline(wish, world), "vcpus": .number(ocpus * Double(threads)),
            "networkingBandwidthInGbps": .number(1), "maxVnicAttachments": 2, "gpus": 0, "localDisks": 0,
        ]
    }

    /// What the operating system sees of an OCPU: one core on A1, two threads elsewhere.
    private var threads: Int { processor == .arm ? 1 : 2 }

    private func ocpus(_ wish: OCIFields?) throws(OCIRefusal) -> Double? {
        let ocpus = try wish?.number("ocpus")
        guard let vcpus = try wish?.integer("vcpus") else { return ocpus }
        let counted = Double(vcpus) / Double(threads)
        guard ocpus == nil || ocpus == counted else {
            throw .invalid("shapeConfig.ocpus and shapeConfig.vcpus do not agree for shape \(name)")
        }
        return counted
    }

    private func baseline(_ wish: OCIFields?, _ world: OCIWorld) throws(OCIRefusal) -> JSON {
        guard let baseline = try wish?.string("baselineOcpuUtilization") else { return .null }
        let known = ["BASELINE_1_8", "BASELINE_1_2", "BASELINE_1_1"]
        guard known.contains(baseline) else {
            throw .invalid("shapeConfig.baselineOcpuUtilization must be one of \(known.joined(separator: ", "))")
        }
        try world.demand(
            .burstableShape,
            isBurstable || baseline == "BASELINE_1_1",
            or: .invalid("Shape \(name) does not support baselineOcpuUtilization \(baseline)")
        )
        return .string(baseline)
    }
}
