public import struct Foundation.Data

/// User data that fits a cloud, in the form in which the cloud's provider takes it.
///
/// ``bytes`` is what a server specification wants: on Oracle Cloud the document or its gzip, which the provider puts
/// into the metadata in base64; on Hetzner the text of the document, or base64 of its gzip, which the provider sends
/// as it is. Both clouds' cloud-init finds the same document in the end.
///
/// ```swift
/// spec.userData = try K3sRecipe(release: .version("v1.33.5+k3s1")).userData(for: .hetzner).bytes
/// ```
public struct UserData: Sendable, Hashable {
    /// What to hand to the provider.
    public let bytes: Data
    /// The limit that was checked.
    public let limit: WireLimit
    /// What the cloud will count, in bytes: never more than the limit's maximum.
    public let wireSize: Int
    /// Whether ``bytes`` holds gzip.
    public let isCompressed: Bool

    /// Brings a document into a cloud's form and checks its size.
    ///
    /// - Parameters:
    ///   - document: What cloud-init shall see, such as a rendered ``CloudConfig``.
    ///   - limit: The cloud.
    ///   - authorizedKeys: The lines of the SSH keys that go along; Oracle Cloud counts them.
    ///   - compression: When to use gzip.
    /// - Throws: ``UserDataError`` with the numbers if no permitted form fits.
    public init(
        _ document: String,
        for limit: WireLimit,
        authorizedKeys: [String] = [],
        compression: Compression = .whenNeeded
    ) throws(UserDataError) {
        let plain = Data(document.utf8)
        let keys = limit.size(ofKeys: authorizedKeys)
        let plainSize = keys + limit.size(ofPlain: plain.count)
        var sizes = "\(plainSize) bytes as they are"

        if compression != .always {
            if plainSize <= limit.maximum {
                self.init(bytes: plain, limit: limit, wireSize: plainSize, isCompressed: false)
                return
            }
        }
        if compression != .never {
            let packed = try Gzip.compress(plain)
            let packedSize = keys + limit.size(ofBinary: packed.count)
            if packedSize <= limit.maximum {
                let bytes = limit.form == .metadata ? packed : packed.base64EncodedData()
                self.init(bytes: bytes, limit: limit, wireSize: packedSize, isCompressed: true)
                return
            }
            sizes += ", \(packedSize) compressed"
        }
        if keys > 0 { sizes += ", \(keys) of them SSH keys" }
        throw UserDataError(
            "user data",
            rule: "The cloud '\(limit.cloud)' takes \(limit.maximum) bytes; this is \(sizes).",
            nextStep: compression == .never
                ? "Allow compression, or let the machine download the larger files."
                : "Let the machine download the larger files instead of carrying them."
        )
    }

    private init(bytes: Data, limit: WireLimit, wireSize: Int, isCompressed: Bool) {
        self.bytes = bytes
        self.limit = limit
        self.wireSize = wireSize
        self.isCompressed = isCompressed
    }
}

extension UserData {
    /// When to use gzip.
    public struct Compression: Sendable, Hashable {
        private enum Choice { case never, whenNeeded, always }
        private let choice: Choice

        /// Never: for images whose first program isn't cloud-init.
        public static let never = Compression(choice: .never)
        /// Only if the document doesn't fit as it is, so that it stays readable in the cloud's console.
        public static let whenNeeded = Compression(choice: .whenNeeded)
        /// Always.
        public static let always = Compression(choice: .always)
    }
}

extension UserData: CustomStringConvertible, CustomReflectable {
    /// The sizes, never the content.
    public var description: String {
        "user data of \(wireSize) of \(limit.maximum) bytes for \(limit.cloud)" + (isCompressed ? ", compressed" : "")
    }
    /// A mirror without children, so that `dump` shows no content either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
