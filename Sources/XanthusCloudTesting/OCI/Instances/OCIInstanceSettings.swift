/// What an instance is told about its agent, its metadata service, its devices, and what to do when its host fails.
///
/// It is checked and shown. An effect has only the agent's switch to measure nothing.
enum OCIInstanceSettings {
    fileprivate enum Value {
        case flag
        case word(Set<String>)
        case plugins
    }

    private static let devices: Set = ["ISCSI", "SCSI", "IDE", "VFIO", "PARAVIRTUALIZED"]
    private static let networks: Set = ["E1000", "VFIO", "PARAVIRTUALIZED"]

    /// The members of each object, with the values that Oracle's models name.
    fileprivate static let members: [String: [String: Value]] = [
        "instanceOptions": ["areLegacyImdsEndpointsDisabled": .flag],
        "availabilityConfig": [
            "isLiveMigrationPreferred": .flag, "recoveryAction": .word(["RESTORE_INSTANCE", "STOP_INSTANCE"]),
        ],
        "agentConfig": [
            "isMonitoringDisabled": .flag, "isManagementDisabled": .flag, "areAllPluginsDisabled": .flag,
            "pluginsConfig": .plugins,
        ],
        "launchOptions": [
            "bootVolumeType": .word(devices), "firmware": .word(["BIOS", "UEFI_64"]), "networkType": .word(networks),
            "remoteDataVolumeType": .word(devices), "isPvEncryptionInTransitEnabled": .flag,
            "isConsistentVolumeNamingEnabled": .flag,
        ],
    ]

    static let names: Set<String> = Set(members.keys)

    /// Reads one of the objects.
    ///
    /// - Parameters:
    ///   - name: One of ``names``.
    ///   - former: The members that stay where nothing is said.
    /// - Returns: `nil` if there is no such object.
    /// - Throws: 501 for members that are not known, 400 for values that are none of theirs.
    static func read(_ name: String, _ fields: OCIFields, over former: JSON?) throws(OCIRefusal) -> JSON? {
        guard let wish = try fields.object(name), let members = members[name] else { return nil }
        try wish.refuseOthers(than: Set(members.keys))
        var result = former ?? [:]
        for (member, value) in members.sorted(by: { $0.key < $1.key }) {
            switch value {
            case .flag:
                if let flag = try wish.bool(member) { result[member] = .bool(flag) }
            case .word(let words):
                guard let word = try wish.string(member) else { continue }
                guard words.contains(word) else {
                    throw .invalid("\(name).\(member) must be one of \(words.sorted().joined(separator: ", "))")
                }
                result[member] = .string(word)
            case .plugins:
                if let plugins = try plugins(wish, member) { result[member] = plugins }
            }
        }
        return result
    }

    private static func plugins(_ wish: OCIFields, _ member: String) throws(OCIRefusal) -> JSON? {
        guard let list = try wish.objects(member) else { return nil }
        var plugins: [JSON] = []
        for plugin in list {
            try plugin.refuseOthers(than: ["name", "desiredState"])
            let state = try plugin.required("desiredState")
            guard ["ENABLED", "DISABLED"].contains(state) else {
                throw .invalid("desiredState must be ENABLED or DISABLED")
            }
            plugins.append(["name": .string(try plugin.required("name")), "desiredState": .string(state)])
        }
        return .array(plugins)
    }
}
