internal import Foundation

/// How a volume is to be attached, as `AttachVolume` and launches ask for it.
struct OCIAttachmentWish {
    private let type: String
    let device: String?
    private let isReadOnly: Bool
    private let isShareable: Bool
    private let isEncrypted: Bool
    private let usesChap: Bool
    private let isAutomatic: Bool
    private let name: [String: JSON]

    /// - Parameter others: Further fields that the caller reads.
    init(_ fields: OCIFields, besides others: Set<String> = ["instanceId", "volumeId"]) throws(OCIRefusal) {
        let wished = try fields.required("type")
        switch wished {
        case "iscsi", "paravirtualized": type = wished
        // What Oracle chooses for virtual machines of today is assumed.
        case "service_determined": type = "paravirtualized"
        case "emulated", "nvme": throw .notSimulated("\(fields.operation) with type \(wished)")
        default: throw .invalid("type \(wished) is not a way to attach a volume")
        }
        let own: Set =
            wished == "iscsi"
            ? ["useChap", "isAgentAutoIscsiLoginEnabled"]
            : wished == "paravirtualized" ? ["isPvEncryptionInTransitEnabled"] : []
        try fields.refuseOthers(
            than: others.union(own).union(["type", "device", "displayName", "isReadOnly", "isShareable"])
        )
        device = try fields.string("device")
        isReadOnly = try fields.bool("isReadOnly") ?? false
        isShareable = try fields.bool("isShareable") ?? false
        isEncrypted = try fields.bool("isPvEncryptionInTransitEnabled") ?? false
        usesChap = try fields.bool("useChap") ?? false
        isAutomatic = try fields.bool("isAgentAutoIscsiLoginEnabled") ?? false
        name = try fields.common(defaultName: "volumeattachment")
    }

    func check(_ volume: OCIRecord, _ instance: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) {
        try world.checkPlace(of: volume, beside: instance)
        let others = world.attachments(of: volume)
        try world.demand(
            .singleAttachment,
            others.isEmpty
                || isShareable
                    && others.allSatisfy {
                        $0.document["isShareable"]?.bool == true && $0["instanceId"] != instance.id
                    },
            or: .conflict("Volume \(volume.id) currently attached.")
        )
        try checkDevice(on: instance.id, world)
    }

    /// - Parameter instance: `nil` if it is yet to be launched.
    func checkDevice(on instance: String?, _ world: OCIWorld) throws(OCIRefusal) {
        guard let device else { return }
        let taken = world.living(.volumeAttachment).contains {
            $0["instanceId"] == instance && $0["device"] == device && $0.state != "DETACHED"
        }
        try world.demand(
            .devicePath,
            Self.devices.contains(device) && !taken,
            or: badDevice(device, on: instance)
        )
    }

    func badDevice(_ device: String, on instance: String?) -> OCIRefusal {
        .invalid(
            """
            The volume cannot be attached to the instance\(instance.map { " \($0)" } ?? "") because the specified \
            device attribute \(device) is invalid.
            """
        )
    }

    /// Those of Oracle's images: b to z, then aa to ag. Documented.
    private static let devices: Set<String> = {
        let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
        return Set((letters.dropFirst() + letters.prefix(7).map { "a\($0)" }).map { "/dev/oracleoci/oraclevd\($0)" })
    }()

    /// What the wire shows of it, and what comes to that once it is attached.
    func document(number: Int, target: String) -> (now: [String: JSON], attached: [String: JSON]) {
        var now = name
        now["definedTags"] = nil
        now["freeformTags"] = nil
        now["attachmentType"] = .string(type)
        now["device"] = .optional(device)
        now["isReadOnly"] = .bool(isReadOnly)
        now["isShareable"] = .bool(isShareable)
        now["isMultipath"] = false
        now["isPvEncryptionInTransitEnabled"] = .bool(isEncrypted)
        guard type == "iscsi" else { return (now, [:]) }
        now["isAgentAutoIscsiLoginEnabled"] = .bool(isAutomatic)
        now["encryptionInTransitType"] = "NONE"
        now["iscsiLoginState"] = "UNKNOWN"
        // Targets of volumes are in the link-local block that images keep open: 169.254.2.0/24.
        now["ipv4"] = .string("169.254.2.\(number % 253 + 2)")
        now["port"] = 3_260
        now["iqn"] = .string("iqn.2015-12.com.oracleiaas:\(target)")
        now["multipathDevices"] = []
        var attached: [String: JSON] = [:]
        if usesChap {
            attached["chapUsername"] = .string("chap\(number)")
            attached["chapSecret"] = .string(String(target.reversed()))
        }
        if isAutomatic { attached["iscsiLoginState"] = "LOGIN_SUCCEEDED" }
        return (now, attached)
    }
}

extension OCIWorld {
    /// Attaches a volume, which takes its time.
    mutating func attach(
        _ volume: OCIRecord,
        to instance: OCIRecord,
        _ wish: OCIAttachmentWish,
        after span: Duration,
        isOfLaunch: Bool = false
    ) -> OCIRecord {
        let number = all(.volumeAttachment).count { $0["instanceId"] == instance.id }
        let (now, attached) = wish.document(number: number, target: String(volume.id.suffix(32)))
        var document = now
        document["instanceId"] = .string(instance.id)
        document["volumeId"] = .string(volume.id)
        document["compartmentId"] = .string(instance["compartmentId"])
        document["availabilityDomain"] = .string(instance["availabilityDomain"])
        document["isVolumeCreatedDuringLaunch"] = .bool(isOfLaunch)
        document["lifecycleState"] = "ATTACHING"
        let ready = attached.merging(["lifecycleState": "ATTACHED"]) { $1 }
        return insert(.volumeAttachment, document, steps: [.init(after(span), ready)])
    }
}
