internal import XanthusCloud

/// How the text of a field is read, by what both clouds call it.
enum FieldRule: Hashable {
    /// What identifies by its form is found, the rest stays.
    case text
    /// All of it stands for something.
    case whole(PseudonymKind)
    /// `key==value,key2=value2`, where the values are a user's.
    case selector
    /// The number of a thing, or the text of it.
    case number

    /// Numbers below this are those of the catalogue, the same for everybody, or pages.
    static let smallestNumber = 100_000

    private static let secrets: Set<String> = [
        "certificate", "chapSecret", "extendedMetadata", "passphrase", "password", "privateKey", "private_key",
        "root_password", "token", "tsig_key", "user_data", "wss_url", "zonefile",
    ]
    private static let names: Set<String> = [
        "chapUsername", "compartmentName", "display-name", "displayName", "display_name", "dnsLabel", "hostname",
        "hostnameLabel", "name", "resourceName", "rr_name", "tenantName", "username",
    ]
    private static let hosts: Set<String> = [
        "authoritative_nameservers", "dns_ptr", "domain", "domain_name", "domain_names", "subnetDomainName",
        "vcnDomainName",
    ]
    private static let numbers: Set<String> = [
        "certificate", "certificates", "firewall", "firewalls", "floating_ip", "floating_ips", "id", "image", "ip",
        "ipv4", "ipv6", "load_balancer", "load_balancers", "network", "networks", "placement_group", "primary_ip",
        "server", "servers", "ssh_key", "ssh_keys", "volume", "volumes", "zone",
    ]
    /// The keys whose values are things of the catalogue, or names of fields.
    static let catalogueKeys: Set<String> = [
        "datacenter", "datacenters", "error", "home_location", "iso", "isos", "load_balancer_type",
        "load_balancer_types", "location", "locations", "pricing", "server_type", "server_types", "supported",
    ]
    /// The parts of paths that are lists of the catalogue.
    static let cataloguePaths: Set<String> = [
        "availabilityDomains", "computeCapacityReports", "datacenters", "faultDomains", "isos", "limitDefinitions",
        "limitValues", "limits", "load_balancer_types", "locations", "metrics", "pricing", "products", "regions",
        "regionSubscriptions", "resourceAvailability", "server_types", "services", "shapes",
    ]
    /// The parts of paths behind which a name may follow.
    static let namedPaths: Set<String> = ["rrsets", "zones"]

    /// The rule of a field with text in it.
    static func rule(forText key: String, isCatalogue: Bool) -> FieldRule {
        switch key {
        case "label_selector": .selector
        case _ where secrets.contains(key): .whole(.secret)
        case "etag", "if-match", "opc-next-page", "page": .whole(.token)
        case _ where isNumber(key): .number
        case _ where isCatalogue: .text
        case _ where names.contains(key): .whole(.name)
        case _ where hosts.contains(key): .whole(.host)
        case "comment", "description": .whole(.text)
        default: .text
        }
    }

    /// Whether a field holds the number of a thing.
    static func isNumber(_ key: String) -> Bool {
        numbers.contains(key) || key.hasSuffix("_id") || key.hasSuffix("_ids")
    }

    /// Splits a text by a rule.
    func pieces(of text: String) -> [TextPiece] {
        switch self {
        case .text: return TextReader.pieces(of: text)
        case .selector: return Self.selectorPieces(of: text)
        case .number:
            guard let number = Int(text) else { return TextReader.pieces(of: text) }
            return [TextPiece(kind: number >= Self.smallestNumber ? .number : nil, text: text)]
        case .whole(let kind):
            // What belongs to everything of ours says nothing; a small number is that of a page.
            guard !text.isEmpty, text != Ownership.manager, kind != .token || Int(text) == nil else {
                return [TextPiece(kind: nil, text: text)]
            }
            let found = TextReader.pieces(of: text)
            if found.count == 1, found[0].kind != nil, kind != .secret { return found }
            // A zone's name, as Oracle gives it, is more than one piece and no user's.
            if kind == .name, found.first?.kind == .zone || text.hasPrefix("FAULT-DOMAIN-") { return found }
            if kind == .name, Self.isHost(text) { return [TextPiece(kind: .host, text: text)] }
            return [TextPiece(kind: kind, text: text)]
        }
    }

    private static func isHost(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
            }
    }

    private static func selectorPieces(of text: String) -> [TextPiece] {
        var pieces: [TextPiece] = []
        for (index, term) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
            let comma = index == 0 ? "" : ","
            guard let equals = term.lastIndex(of: "=") else {
                pieces.append(TextPiece(kind: nil, text: comma + term))
                continue
            }
            pieces.append(TextPiece(kind: nil, text: comma + term[...equals]))
            pieces += FieldRule.whole(.name).pieces(of: String(term[term.index(after: equals)...]))
        }
        return pieces
    }
}
