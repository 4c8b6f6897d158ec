internal import Foundation

/// The metadata of an instance: keys, user data, and what else the caller wrote.
struct OCIMetadata {
    /// The most that both maps may hold together, in bytes as stored. Documented.
    static let limit = 32_000

    let values: [String: String]
    let extended: JSON

    init(_ fields: OCIFields, _ world: OCIWorld) throws(OCIRefusal) {
        values = try fields.map("metadata") ?? [:]
        let extended = try fields.object("extendedMetadata")?.json
        self.extended = extended ?? [:]
        // The sum of the values alone agrees with the one message whose parts are known.
        let size = values.values.reduce(0) { $0 + $1.utf8.count } + (extended?.data.count ?? 0)
        try world.demand(
            .metadataSize,
            size <= Self.limit,
            or: .invalid("Metadata size is \(size) bytes and cannot be larger than \(Self.limit) bytes")
        )
        if let data = values["user_data"] {
            try world.demand(
                .userDataBase64,
                Data(base64Encoded: data) != nil,
                or: .invalid("The user_data in metadata must be base64 encoded.")
            )
        }
        if world.keeps(.loginKeys) { try Self.check(keys: values["ssh_authorized_keys"] ?? "") }
    }

    /// What cannot change after the launch.
    static let immutable = ["user_data", "ssh_authorized_keys"]

    /// Each line is a public key of OpenSSH's: a type, base64, and perhaps a comment.
    private static func check(keys: String) throws(OCIRefusal) {
        for line in keys.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ", maxSplits: 2)
            if words.isEmpty || words[0].hasPrefix("#") { continue }
            guard words.count >= 2, Data(base64Encoded: String(words[1])) != nil else {
                throw .invalid("Invalid ssh public key; must be in base64 format")
            }
        }
    }
}
