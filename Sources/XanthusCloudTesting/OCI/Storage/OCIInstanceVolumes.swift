internal import Foundation

/// The volumes that come with a launch: what it boots from, and data volumes made or attached with it.
struct OCIInstanceVolumes {
    /// What an instance boots.
    enum Boot {
        case image(id: String, size: Int, speed: Int)
        case volume(OCIRecord)
    }

    /// A data volume: one that is there, or one to make.
    private enum Data {
        case existing(OCIRecord)
        case new(common: [String: JSON], compartment: String, size: Int, speed: Int)
    }

    /// What becomes of the volumes when the instance ends. That a launch which is lost leaves none is assumed.
    struct Fate {
        var keepsBoot = false
        var keepsData = false
    }

    private let boot: Boot
    private let data: [(Data, OCIAttachmentWish)]

    init(_ launch: OCIFields, boot: Boot, domain: String, _ world: OCIWorld) throws(OCIRefusal) {
        self.boot = boot
        var sum = 0
        switch boot {
        case .image(_, let size, _): sum = size
        case .volume(let volume):
            // Both texts are observed, of volumes that are gone and of such as are in use.
            guard volume["availabilityDomain"] == domain else { throw Self.absent(volume.id) }
            guard world.attachments(of: volume).isEmpty else {
                throw .conflict("One or more of the specified volumes are not found or not in an available state.")
            }
        }
        var data: [(Data, OCIAttachmentWish)] = []
        var (volumes, devices): (Set<String>, Set<String>) = ([], [])
        for fields in try launch.objects("launchVolumeAttachments") ?? [] {
            let wish = try OCIAttachmentWish(fields, besides: ["volumeId", "launchCreateVolumeDetails"])
            try wish.checkDevice(on: nil, world)
            let volume = try Self.data(fields, launch, domain, world)
            switch volume {
            case .new(_, _, let size, _): sum += size
            case .existing(let record):
                try world.demand(
                    .singleAttachment,
                    volumes.insert(record.id).inserted,
                    or: .conflict("Volume \(record.id) currently attached.")
                )
            }
            if let device = wish.device {
                try world.demand(.devicePath, devices.insert(device).inserted, or: wish.badDevice(device, on: nil))
            }
            data.append((volume, wish))
        }
        self.data = data
        try world.checkStorage(sum, of: .boot, isNew: true, in: domain)
        let count = data.count { if case .new = $0.0 { true } else { false } }
        try world.checkLimits([("volume-count", Double(count))], in: domain)
    }

    static func absent(_ id: String) -> OCIRefusal {
        .init(
            404,
            "NotAuthorizedOrNotFound",
            "Available volume matching id \(id) not found, or not authorized for the current user."
        )
    }

    private static func data(
        _ fields: OCIFields,
        _ launch: OCIFields,
        _ domain: String,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> Data {
        if let id = try fields.string("volumeId") {
            guard fields.json.member("launchCreateVolumeDetails") == nil else {
                throw .invalid("volumeId and launchCreateVolumeDetails must not both be given")
            }
            let volume = try world.usable(.volume, id)
            guard volume["availabilityDomain"] == domain, world.attachments(of: volume).isEmpty else {
                throw .conflict("One or more of the specified volumes are not found or not in an available state.")
            }
            return .existing(volume)
        }
        guard let details = try fields.object("launchCreateVolumeDetails") else {
            throw .missing("launchVolumeAttachments: volumeId or launchCreateVolumeDetails")
        }
        try details.refuseOthers(
            than: ["volumeCreationType", "compartmentId", "displayName", "sizeInGBs", "vpusPerGB"]
        )
        guard try details.required("volumeCreationType") == "ATTRIBUTES" else {
            throw .invalid("volumeCreationType must be ATTRIBUTES")
        }
        guard let size = try details.integer("sizeInGBs") else { throw .missing("sizeInGBs") }
        try OCIStorage.check(size: size, world)
        let speed = try details.integer("vpusPerGB") ?? 10
        try OCIStorage.check(speed: speed, of: .data, world)
        let own = try details.string("compartmentId")
        let shared = try launch.string("compartmentId")
        return .new(
            common: try details.common(defaultName: "volume\(OCIInstances.stamp(world.now))"),
            compartment: try world.checked(compartment: own ?? shared),
            size: size,
            speed: speed
        )
    }

    /// Makes the volumes and attaches them; they are there before the instance runs.
    func perform(for instance: OCIRecord, on world: inout OCIWorld) {
        let (ready, attached) = (world.durations.attachment, world.durations.attachment)
        let bootVolume: OCIRecord
        switch boot {
        case .volume(let volume): bootVolume = volume
        case .image(let id, let size, let speed):
            // The name is observed.
            let name: [String: JSON] = [
                "displayName": .string("\(instance["displayName"]) (Boot Volume)"), "freeformTags": [:],
                "definedTags": [:],
            ]
            bootVolume = world.makeVolume(
                .boot,
                name,
                compartment: instance["compartmentId"],
                domain: instance["availabilityDomain"],
                size: size,
                speed: speed,
                image: .string(id),
                ready: ready
            )
        }
        world.attach(bootVolume: bootVolume, to: instance, after: attached)
        for (wish, attachment) in data {
            let volume: OCIRecord
            var isNew = false
            switch wish {
            case .existing(let record): volume = record
            case .new(let common, let compartment, let size, let speed):
                isNew = true
                volume = world.makeVolume(
                    .data,
                    common,
                    compartment: compartment,
                    domain: instance["availabilityDomain"],
                    size: size,
                    speed: speed,
                    ready: ready
                )
            }
            _ = world.attach(volume, to: instance, attachment, after: attached, isOfLaunch: isNew)
        }
    }
}

extension OCIWorld {
    /// What becomes of the volumes of an instance that is terminated.
    ///
    /// - Throws: If there are volumes that were made with it, and nobody says what becomes of them.
    func fate(of instance: OCIRecord, _ call: SimulatedCall) throws(OCIRefusal) -> OCIInstanceVolumes.Fate {
        let hasOwnData = all(.volumeAttachment).contains {
            $0["instanceId"] == instance.id && $0.state != "DETACHED"
                && $0.document["isVolumeCreatedDuringLaunch"]?.bool == true
        }
        let data = try call.flag("preserveDataVolumesCreatedAtLaunch")
        try demand(
            .dataVolumeFate,
            !hasOwnData || data != nil,
            or: .invalid(
                """
                Invalid instance: \(instance.id) (You must specify a value for preserveDataVolumesCreatedAtLaunch to \
                terminate the instance. Set to true or false. A true value preserves any data volumes \
                created/provisioned and attached to the instance at creation.  A false value deletes the data volumes \
                created/provisioned and attached to the instance at creation.)
                """
            )
        )
        return .init(keepsBoot: try call.flag("preserveBootVolume") ?? false, keepsData: data ?? true)
    }

    /// Lets go of the volumes of an instance that ends after a span.
    mutating func releaseVolumes(of instance: OCIRecord, after span: Duration, _ fate: OCIInstanceVolumes.Fate) {
        for family in OCIVolumeFamily.all {
            for attachment in all(family.attachment)
            where attachment["instanceId"] == instance.id && attachment.state != "DETACHED" {
                detach(attachment, after: span)
                let isOfLaunch =
                    family.kind == .bootVolume || attachment.document["isVolumeCreatedDuringLaunch"]?.bool == true
                guard isOfLaunch, !(family.kind == .bootVolume ? fate.keepsBoot : fate.keepsData),
                    let volume = try? record(family.kind, attachment[family.member])
                else { continue }
                let (end, gone) = (after(span), gone(after: span))
                update(volume) { $0.plan([.init(end, state: "TERMINATED")], end: gone) }
            }
        }
    }
}
