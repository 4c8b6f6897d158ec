/// What a piece of a recording stands for, and so what may stand in its place.
enum PseudonymKind: String, Sendable, CaseIterable {
    case ocid
    /// A public IP address or a block of such.
    case address
    /// The number of one of Hetzner's things.
    case number
    /// What a user called something, labels and tags included.
    case name
    case host
    case email
    /// A public key for SSH, with its comment.
    case key
    /// The fingerprint of a key or certificate, or a hardware address.
    case fingerprint
    /// A long run of letters and digits, or a block in PEM form.
    case token
    /// What stands in a field that holds secrets, such as a password or user data.
    case secret
    case uuid
    /// The four letters before an availability domain, which Oracle draws for each tenancy.
    case zone
    /// A sentence of the user's, such as a description.
    case text

    /// Whether the cloud draws it, so that a caller can only have it from an answer or from its own configuration.
    var isDrawnByCloud: Bool {
        switch self {
        case .ocid, .address, .number, .uuid, .zone: true
        default: false
        }
    }
}
