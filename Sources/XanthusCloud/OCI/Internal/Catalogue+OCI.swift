extension ServerType {
    init(_ shape: OCI.Shape) {
        let size = shape.smallestSize
        self.init(
            id: ID(shape.shape),
            description: shape.processorDescription ?? shape.shape,
            architecture: shape.architecture,
            cpus: (size.ocpus ?? 1) * shape.cpusPerOCPU,
            memoryInGB: size.memoryInGBs ?? 0,
            diskInGB: shape.localDisksTotalSizeInGBs.flatMap { $0 > 0 ? $0 : nil },
            isFree: shape.billingType == .alwaysFree
        )
    }
}

extension OCI.Shape {
    /// Arm processors by name (`VM.Standard.A1.Flex`, `BM.Standard.A4.48`), or by Oracle's words for them.
    var architecture: Architecture { Self.isArm(shape, processor: processorDescription) ? .arm : .x86 }

    static func isArm(_ name: String, processor: String? = nil) -> Bool {
        let family = name.split(separator: ".").dropFirst(2).first ?? ""
        return ["A1", "A2", "A4"].contains(family)
            || ["Ampere", "Arm", "Grace"].contains { processor?.contains($0) == true }
    }

    /// An OCPU is two of what the operating system counts, hyper-threads or cores; on the first Ampere it is one core.
    fileprivate var cpusPerOCPU: Double { shape.contains(".A1.") ? 1 : 2 }

    /// The smallest sensible size: all of a fixed shape; of a flexible one a single OCPU with the memory that Oracle
    /// gives it unless told (6 GB on A1, 16 GB on most others), within the shape's bounds.
    var smallestSize: OCI.LaunchInstance.ShapeConfig {
        guard isFlexible == true else {
            return OCI.LaunchInstance.ShapeConfig(ocpus: ocpus ?? 1, memoryInGBs: memoryInGBs ?? 0)
        }
        let ocpus = max(1, ocpuOptions?.min ?? 1)
        let perOCPU = memoryOptions?.defaultPerOcpuInGBs ?? memoryOptions?.minPerOcpuInGBs ?? memoryInGBs ?? 1
        let memory = max(perOCPU * ocpus, memoryOptions?.minInGBs ?? 0)
        return OCI.LaunchInstance.ShapeConfig(
            ocpus: ocpus,
            memoryInGBs: min(memory, memoryOptions?.maxInGBs ?? .infinity)
        )
    }
}

extension Image {
    init(_ image: OCI.Image) {
        let arm = OCI.Image.armSuffix
        let isArm = image.displayName?.contains("aarch64") == true || image.operatingSystemVersion.hasSuffix(arm)
        self.init(
            id: ID(image.id),
            name: image.displayName ?? image.id,
            operatingSystem: OCI.Image.neutralName(of: image.operatingSystem),
            version: image.operatingSystemVersion.hasSuffix(arm)
                ? String(image.operatingSystemVersion.dropLast(arm.count)) : image.operatingSystemVersion,
            architecture: isArm ? .arm : .x86,
            created: image.timeCreated
        )
    }
}

extension OCI.Image {
    /// What stands behind the version of Ubuntu's minimal images for Arm (`24.04 Minimal aarch64`), and of no others.
    static let armSuffix = " aarch64"

    /// Oracle's names of distributions whose neutral name is not just theirs in lower case, or that must be
    /// spelled exactly to be found.
    private static let names = [
        "ubuntu": "Canonical Ubuntu",
        "oracle linux": "Oracle Linux",
        "centos": "CentOS",
        "windows": "Windows",
    ]

    /// The distribution in lower case, without who makes it.
    static func neutralName(of name: String) -> String {
        names.first { $0.value == name }?.key ?? name.lowercased()
    }

    /// The distribution as Oracle spells it.
    static func vendorName(of name: String) -> String {
        names[name.lowercased()] ?? name
    }

    /// Whether Oracle publishes it for machines of every kind: not one of the caller's own, nor the variant with
    /// drivers for graphics processors.
    func isGeneral(besides compartment: String) -> Bool {
        compartmentId != compartment && displayName?.contains("-GPU-") != true
    }
}

extension Sequence<Image> {
    /// The newest of each distribution, version and instruction set, given newest first.
    func newestOfEach() -> [Image] {
        var seen: Set<[String]> = []
        return filter { seen.insert([$0.operatingSystem, $0.version, $0.architecture.rawValue]).inserted }
    }
}

extension Region {
    init(_ subscription: OCI.RegionSubscription, zones: [String]) {
        self.init(
            id: ID(subscription.regionName),
            description: subscription.regionKey + (subscription.isHomeRegion ? ", home region" : ""),
            zones: zones
        )
    }
}
