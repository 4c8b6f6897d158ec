/// A region of Oracle Cloud Infrastructure, and where its services answer.
public struct OCIRegion: Sendable, Hashable {
    /// The end of the host names of the commercial realm.
    static let commercialDomain = "oraclecloud.com"

    /// The id, such as `us-phoenix-1`.
    public let id: Region.ID
    /// Oracle's three letters for it, such as `phx`; `nil` for a region that is in no table.
    public let code: String?
    /// The realm, such as `oc1`, the commercial one; `nil` for a region that is in no table.
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
    /// New regions come about every few weeks, so one that is in no table is taken at the caller's word, as Oracle's
    /// SDKs do: in the realm of `defaultDomain`. ``doubt`` says so then. A name with a dot in it is the end of the host
    /// names itself: `iaas.` and the name, for compute.
    ///
    /// - Parameters:
    ///   - name: The id or the letters.
    ///   - defaultDomain: The end of host names for a region that is in no table; `oraclecloud.com` unless told.
    ///   - source: Where the name came from, for the error.
    /// - Throws: ``ConfigurationError`` if it can be no region's name.
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
        if name.contains("."), Self.isDomain(name) {
            self.init(id: Region.ID(name), code: nil, realm: nil, domain: name)
            return
        }
        guard Self.isWellFormed(name) else {
            throw ConfigurationError(
                "region",
                rule:
                    "'\(name.prefix(40))' is neither the id of a region, such as us-phoenix-1, nor its three letters.",
                nextStep: "Correct it: `oci iam region list` prints all.",
                source: source
            )
        }
        let domain = defaultDomain ?? Self.commercialDomain
        guard Self.isDomain(domain) else {
            throw ConfigurationError(
                "OCI_DEFAULT_REALM",
                rule: "'\(domain.prefix(40))' is no domain.",
                nextStep: "Set it to the end of the realm's host names, such as oraclecloud.com.",
                source: "environment variable OCI_DEFAULT_REALM"
            )
        }
        self.init(id: Region.ID(name), code: nil, realm: nil, domain: domain)
    }

    /// Takes a region as Oracle's services and files describe one.
    ///
    /// - Throws: ``ConfigurationError`` if a part of it would make no host name.
    init(
        identifier: String,
        code: String,
        realm: String,
        domain: String,
        source: String
    ) throws(ConfigurationError) {
        let (identifier, domain) = (identifier.lowercased(), domain.lowercased())
        guard Self.isWellFormed(identifier), Self.isDomain(domain) else {
            throw ConfigurationError(
                "region",
                rule: "'\(identifier.prefix(40))' at '\(domain.prefix(40))' is no region with its domain.",
                nextStep: "Correct it; a region is like us-phoenix-1 at oraclecloud.com.",
                source: source
            )
        }
        self.init(id: Region.ID(identifier), code: code.lowercased(), realm: realm.lowercased(), domain: domain)
    }

    /// Whether the id is the end of the host names itself.
    var isDomain: Bool { id.rawValue == domain }

    /// What is assumed about a region that is in no table, as full sentences; `nil` for one that is.
    public var doubt: String? {
        guard realm == nil else { return nil }
        if isDomain { return "'\(id)' is taken for the end of the host names, because it has a dot." }
        let neighbours = Self.neighbours(of: id.rawValue).map(\.id.rawValue).joined(separator: ", ")
        return "'\(id)' is in no table of regions; it is taken for a new one at \(domain)."
            + (neighbours.isEmpty ? "" : " If that is a slip: there are \(neighbours).")
    }

    static func known(_ name: String) -> OCIRegion? {
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
