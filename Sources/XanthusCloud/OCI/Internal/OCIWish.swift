private import Foundation

/// What tells one wish for a server from another, the same for every process that has it.
struct OCIWish: Sendable {
    /// The tag that marks the instance of a wish.
    static let tokenTag = "xanthus-token"
    /// The tag that holds the retry token of the launch that made an instance: proof of what became of a token.
    static let launchTag = "xanthus-launch"

    /// The name of the server.
    let name: String
    /// What the wish's instance carries: the caller's token, or a digest of all that is wished.
    let mark: String
    private let subject: [String]

    /// Reads a wish.
    init(_ spec: ServerSpec, compartment: String, region: Region.ID) {
        name = spec.name
        mark = spec.idempotencyToken ?? String(Self.digest(Content(spec)).prefix(32))
        // Without a token of the caller's, the name: of two processes that want different servers of one name at the
        // same time, Oracle refuses one.
        let key = spec.idempotencyToken.map { ["token", $0] } ?? ["name", spec.name]
        subject = [compartment, region.rawValue] + key
    }

    /// The retry token of a launch: the same for all who ask for this server at this place. 64 hexadecimal digits, which
    /// is the most that Oracle takes.
    ///
    /// - Parameters:
    ///   - place: The candidate, since a token is bound to the body that it was sent with.
    ///   - generation: How many instances of the token are gone, since Oracle refuses the token of one for a day.
    func retryToken(at place: String, generation: Int) -> String {
        Self.digest(subject + [place, String(generation)])
    }

    /// The name in the subnet's DNS, which only one instance can have: different names have different labels.
    ///
    /// Up to 63 letters, digits and inner hyphens, a letter first (RFC 952 and 1123, as Oracle's reference has it).
    var hostnameLabel: String {
        let plain = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if plain == name, name.utf8.count <= 63, name.first?.isLetter == true { return name }
        return "x\(plain.prefix(40))-\(Self.digest(["host", name]).prefix(16))"
    }

    /// Whether an instance was made for this wish.
    func made(_ instance: OCI.Instance) -> Bool { instance.freeformTags?[Self.tokenTag] == mark }

    private static func digest(_ subject: some Encodable) -> String {
        // Text alone goes in, which always encodes.
        let bytes = (try? JSONCoding.encoder().encode(subject)) ?? Data()
        return Digest.sha256(bytes).colonSeparated.filter { $0 != ":" }
    }

    /// All that a caller says of a server, in a form that is always the same.
    private struct Content: Encodable {
        let name: String
        let type: String
        let image: ImageChoice
        let keys: [String]
        let network: NetworkAttachment
        let userData: String?
        let bootVolumeInGB: Int?
        let zone: String?
        let tags: [String: String]

        init(_ spec: ServerSpec) {
            name = spec.name
            type = spec.type.rawValue
            image = spec.image
            keys = spec.authorizedKeys.map(\.line)
            network = spec.network
            userData = spec.userData.map { Digest.sha256($0).base64 }
            bootVolumeInGB = spec.bootVolumeInGB
            zone = spec.zone
            tags = spec.ownership.tags
        }
    }
}
