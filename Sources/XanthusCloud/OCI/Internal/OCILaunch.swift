internal import struct Foundation.Data

/// A wish for a server, checked and put into Oracle's words as far as that goes without any call.
struct OCILaunch {
    /// The most freeform tags of a resource.
    static let tagLimit = 10

    let spec: ServerSpec
    /// What tells it from other wishes.
    let wish: OCIWish
    /// The subnet to join.
    let subnet: String
    private let compartment: String
    private let metadata: [String: String]

    /// Checks a wish.
    init(_ spec: ServerSpec, compartment: String, region: Region.ID) throws(ConfigurationError) {
        try spec.validate()
        guard spec.name.utf8.count <= 255 else {
            throw ConfigurationError("name", rule: "It is longer than 255 bytes.", nextStep: "Shorten it.")
        }
        guard let subnet = spec.network.subnet?.rawValue else {
            throw ConfigurationError(
                "network.subnet",
                rule: "A server on OCI joins a subnet when it is made.",
                nextStep: "Bootstrap a network, and use the attachment that it returns."
            )
        }
        try OCICredentials.check(subnet, isOCIDOf: "subnet", field: "network.subnet", source: nil)
        try Self.check(subnet, isIn: region, field: "network.subnet")
        guard spec.network.filters.count <= OCIGrammar.groupLimit else {
            throw ConfigurationError(
                "network.filters",
                rule: "A network card has at most \(OCIGrammar.groupLimit) network security groups.",
                nextStep: "Join some of them into one."
            )
        }
        for filter in spec.network.filters {
            try OCICredentials.check(
                filter.rawValue,
                isOCIDOf: "networksecuritygroup",
                field: "network.filters",
                source: nil
            )
            try Self.check(filter.rawValue, isIn: region, field: "network.filters")
        }
        switch spec.image {
        case .id(let image):
            try OCICredentials.check(image.rawValue, isOCIDOf: "image", field: "image", source: nil)
            try Self.check(image.rawValue, isIn: region, field: "image")
        case .newest(let system, let version):
            guard Self.isPlain(system), Self.isPlain(version) else {
                throw ConfigurationError(
                    "image",
                    rule: "A distribution and a version are needed, such as ubuntu and 24.04.",
                    nextStep: "Choose one of images()."
                )
            }
        }
        guard spec.type.rawValue.wholeMatch(of: /[A-Za-z0-9._-]{1,255}/) != nil else {
            throw ConfigurationError(
                "type",
                rule: "'\(spec.type.rawValue.prefix(80))' is no shape: letters, digits, '.', '-' and '_'.",
                nextStep: "Choose one of serverTypes(), such as \(OCIProvider.defaultServerType)."
            )
        }
        guard spec.ownership.tags.count <= Self.tagLimit - 2 else {
            throw ConfigurationError(
                "ownership.extra",
                rule: "A resource has at most \(Self.tagLimit) freeform tags, of which this SDK needs up to four.",
                nextStep: "Leave some out."
            )
        }
        if let size = spec.bootVolumeInGB, !OCIGrammar.volumeSizes.contains(size) {
            throw ConfigurationError(
                "bootVolumeInGB",
                rule:
                    "A boot volume has \(OCIGrammar.volumeSizes.lowerBound) to \(OCIGrammar.volumeSizes.upperBound) GB, "
                    + "not \(size).",
                nextStep: "Leave it out to have \(OCIGrammar.volumeSizes.lowerBound)."
            )
        }
        if let zone = spec.zone, !Self.isPlain(zone) {
            throw ConfigurationError(
                "zone",
                rule: "'\(zone.prefix(80))' is no availability domain: such names look like Uocm:PHX-AD-1.",
                nextStep: "Leave it out, or name one of regions()."
            )
        }
        self.spec = spec
        wish = OCIWish(spec, compartment: compartment, region: region)
        self.compartment = compartment
        self.subnet = subnet
        metadata = try Self.metadata(of: spec)
    }

    /// The body of the launch at one candidate, the same for every process that has this wish.
    ///
    /// - Parameters:
    ///   - candidate: Where to place it.
    ///   - image: What it boots.
    ///   - hasDNS: Whether the subnet has a name in DNS; one without refuses a name for the host.
    ///   - token: The retry token that goes with the body.
    func details(
        at candidate: OCIProvider.Candidate,
        image: String,
        hasDNS: Bool,
        token: String
    ) -> OCI.LaunchInstance.Details {
        var vnic = OCI.LaunchInstance.CreateVnicDetails(subnetId: subnet)
        vnic.assignPublicIp = spec.network.assignsPublicIPv4
        vnic.nsgIds = spec.network.filters.isEmpty ? nil : spec.network.filters.map(\.rawValue)
        vnic.hostnameLabel = hasDNS ? wish.hostnameLabel : nil
        var details = OCI.LaunchInstance.Details(
            compartmentId: compartment,
            availabilityDomain: candidate.zone,
            shape: candidate.shape.shape,
            sourceDetails: OCI.LaunchInstance.ImageSource(
                imageId: image,
                bootVolumeSizeInGBs: spec.bootVolumeInGB ?? OCIGrammar.volumeSizes.lowerBound
            ),
            createVnicDetails: vnic
        )
        details.faultDomain = candidate.faultDomain
        if candidate.shape.isFlexible == true { details.shapeConfig = candidate.shape.smallestSize }
        details.displayName = spec.name
        details.metadata = metadata
        details.instanceOptions = OCI.LaunchInstance.InstanceOptions(areLegacyImdsEndpointsDisabled: true)
        let marks = [OCIWish.tokenTag: wish.mark, OCIWish.launchTag: token]
        details.freeformTags = spec.ownership.tags.merging(marks) { $1 }
        return details
    }

    /// Checks that what an OCID names is in the provider's region, as far as it says so: by the region's id or its
    /// three letters.
    private static func check(
        _ id: String,
        isIn region: Region.ID,
        field: String
    ) throws(ConfigurationError) {
        let part = id.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }[3]
        guard let named = try? OCIRegion(String(part)), named.id != region, !region.rawValue.contains(".")
        else { return }
        throw ConfigurationError(
            field,
            rule: "It is in the region \(named.id), and the server would be in \(region).",
            nextStep: "Use one of \(region), or the provider's at(\"\(named.id)\")."
        )
    }

    /// Whether a name can be sent: visible characters and inner spaces.
    private static func isPlain(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count) && text.first != " " && text.last != " "
            && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    private static func metadata(of spec: ServerSpec) throws(ConfigurationError) -> [String: String] {
        var metadata: [String: String] = [:]
        if !spec.authorizedKeys.isEmpty {
            metadata["ssh_authorized_keys"] = spec.authorizedKeys.map(\.line).joined(separator: "\n")
        }
        metadata["user_data"] = spec.userData?.base64EncodedString()
        let size = OCIGrammar.size(of: metadata)
        guard size <= OCIGrammar.metadataLimit else {
            throw ConfigurationError(
                "userData",
                rule:
                    "With the login keys it has \(size) bytes as sent, in Base64; Oracle takes \(OCIGrammar.metadataLimit).",
                nextStep: "Shorten or compress it: cloud-init reads gzip."
            )
        }
        return metadata
    }
}
