/// How much user data a cloud takes, in which form it takes it, and how it counts.
public struct WireLimit: Sendable, Hashable {
    /// The cloud, as it stands in errors.
    public let cloud: String
    /// The most that the cloud takes, in bytes of the form that it counts.
    public let maximum: Int
    let form: Form

    enum Form: Sendable, Hashable {
        /// Bytes that the provider puts into the metadata map in base64; the map is counted with the SSH keys.
        case metadata
        /// A string that is sent as it is; whatever is binary travels in base64.
        case text
    }

    /// Oracle Cloud: 32,000 bytes of metadata.
    ///
    /// The rule counts what is stored: the user data in its base64 form, the authorised keys next to it, and, to be on
    /// the safe side as the provider is, the names of the two entries. That leaves 23,991 bytes before encoding to user
    /// data alone. A longer map is answered with `InvalidParameter: Metadata size is 40615 bytes
    /// and cannot be larger than 32000 bytes`.
    public static let oci = WireLimit(cloud: "oci", maximum: 32_000, form: .metadata)

    /// Hetzner: 32,768 characters of the string as sent.
    ///
    /// The cloud neither decodes nor decompresses, while cloud-init on the machine undoes base64 and then gzip.
    /// Authorised keys travel as resources of their own and don't count. We count bytes, which are never fewer than
    /// characters. A longer string is answered with `Length must be between 0 and 32768.`
    public static let hetzner = WireLimit(cloud: "hetzner", maximum: 32_768, form: .text)
}

extension WireLimit {
    /// What the login keys count, with the name of their entry.
    func size(ofKeys lines: [String]) -> Int {
        guard form == .metadata, !lines.isEmpty else { return 0 }
        return "ssh_authorized_keys".utf8.count + lines.joined(separator: "\n").utf8.count
    }

    /// What text counts that travels as it is, unless everything travels in base64.
    func size(ofPlain count: Int) -> Int { form == .metadata ? size(ofBinary: count) : count }

    /// What bytes count that travel in base64, with the name of their entry.
    func size(ofBinary count: Int) -> Int {
        (form == .metadata ? "user_data".utf8.count : 0) + (count + 2) / 3 * 4
    }
}
