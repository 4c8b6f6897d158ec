/// A region of Oracle Cloud Infrastructure, and where its services answer.
public struct OCIRegion: Sendable, Hashable {
    /// The id, such as `us-phoenix-1`.
    public let id: Region.ID
    /// Oracle's three letters for it, such as `phx`; `nil` for a region that this SDK does not know.
    public let code: String?
    /// The realm, such as `oc1`, the commercial one; `nil` for a region that this SDK does not know.
    public let realm: String?
    /// The end of all host names of the realm, such as `oraclecloud.com`.
    public let domain: String

    init(id: Region.ID, code: String?, realm: String?, domain: String) {
        self.id = id
        self.code = code
        self.realm = realm
        self.domain = domain
    }

    /// Finds a region by its id or its three letters, in capitals or not.
    ///
    /// - Parameters:
    ///   - name: The id or the letters.
    ///   - defaultDomain: The end of host names for a well-formed id that this SDK does not know, such as
    ///     `oraclecloud.com`. Without it such an id is refused, since it is far more often mistyped than new.
    ///   - source: Where the name came from, for the error.
    public init(
        _ name: String,
        defaultDomain: String? = nil,
        source: String? = nil
    ) throws(ConfigurationError) {
        let name = name.lowercased()
        if let known = Self.known(name) {
            self = known
            return
        }
        let quoted = "'\(name.prefix(40))'"
        guard Self.isWellFormed(name) else {
            throw ConfigurationError(
                "region",
                rule: "\(quoted) is neither the id of a region, such as us-phoenix-1, nor its three letters.",
                nextStep: "Correct it: `oci iam region list` prints all.",
                source: source
            )
        }
        guard let defaultDomain else {
            let prefix = name.prefix { $0 != "-" } + "-"
            let neighbours = Self.all.filter { $0.realm == "oc1" && $0.id.rawValue.hasPrefix(prefix) }
            let list = neighbours.map(\.id.rawValue).joined(separator: ", ")
            throw ConfigurationError(
                "region",
                rule: "\(quoted) is unknown." + (list.isEmpty ? "" : " Known are \(list)."),
                nextStep: "Correct it, or if the region is new, set OCI_DEFAULT_REALM=oraclecloud.com.",
                source: source
            )
        }
        guard Self.isDomain(defaultDomain) else {
            throw ConfigurationError(
                "OCI_DEFAULT_REALM",
                rule: "'\(defaultDomain.prefix(40))' is no domain.",
                nextStep: "Set it to the end of the realm's host names, such as oraclecloud.com.",
                source: "environment variable OCI_DEFAULT_REALM"
            )
        }
        self.init(id: Region.ID(name), code: nil, realm: nil, domain: defaultDomain)
    }

    private static func known(_ name: String) -> OCIRegion? {
        all.first { $0.id.rawValue == name || $0.code == name }
    }

    /// Parts of small letters, two at least, then a number: `us-gov-ashburn-1`.
    private static func isWellFormed(_ name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        return name.utf8.count <= 40 && parts.count >= 3 && parts[0].utf8.count >= 2
            && parts.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
            && parts.last.map { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } == true
    }

    private static func isDomain(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 200 && parts.count >= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
    }
}

extension OCIRegion: CustomStringConvertible {
    /// The id.
    public var description: String { id.rawValue }
}
