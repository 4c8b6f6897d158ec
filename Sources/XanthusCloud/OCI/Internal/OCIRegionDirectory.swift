private import Foundation

/// Where regions are looked up: the SDK's own table, and for those that it does not have what the machine's owner says
/// of them, in the order of Oracle's SDKs.
///
/// 1. `~/.oci/regions-config.json`, an array of regions,
/// 2. `OCI_REGION_METADATA`, one region,
/// 3. a name with a dot in it is the end of the host names itself,
/// 4. `OCI_DEFAULT_REALM`, the end of the host names of all others,
/// 5. the commercial realm.
struct OCIRegionDirectory {
    private struct Entry: Decodable {
        let realmKey: String?
        let realmDomainComponent: String?
        let regionKey: String?
        let regionIdentifier: String?
    }

    private static let file = "~/.oci/regions-config.json"
    private static let variable = "OCI_REGION_METADATA"
    private static let realmVariable = "OCI_DEFAULT_REALM"

    private let environment: Environment

    init(_ environment: Environment) {
        self.environment = environment
    }

    /// Finds a region; says in the report what was assumed of one that nobody knows.
    ///
    /// - Throws: ``ConfigurationError`` if it cannot be the name of a region, or if one that the table lacks is sought
    ///   in a source that is wrong.
    func region(
        _ value: OCISettings.Value,
        _ report: inout DiscoveryReport
    ) throws(ConfigurationError) -> OCIRegion {
        let name = value.text.trimmed.lowercased()
        if let known = OCIRegion.known(name) { return known }
        for region in try inFile() + inVariable() where region.id.rawValue == name || region.code == name {
            return region
        }
        do {
            let region = try OCIRegion(name, defaultDomain: environment[Self.realmVariable], source: value.source)
            if let doubt = region.doubt { report.warn("\(value.field) (\(value.source)): \(doubt)") }
            return region
        } catch {
            var error = error
            if error.field == "region" { error.field = value.field }
            throw error
        }
    }

    private func inFile() throws(ConfigurationError) -> [OCIRegion] {
        let path = environment.expanding(Self.file)
        guard CredentialFile.exists(path) else { return [] }
        let text = try CredentialFile(path, field: "regions-config.json", source: nil).text.withUnsafeValue { $0 }
        guard let entries = try? JSONDecoder().decode([Entry].self, from: Data(text.utf8)) else {
            throw Self.refusal("regions-config.json", "It is no JSON array of regions.", path)
        }
        var regions: [OCIRegion] = []
        for entry in entries { regions.append(try Self.region(entry, "regions-config.json", path)) }
        return regions
    }

    private func inVariable() throws(ConfigurationError) -> [OCIRegion] {
        guard let text = environment[Self.variable] else { return [] }
        let source = "environment variable \(Self.variable)"
        guard let entry = try? JSONDecoder().decode(Entry.self, from: Data(text.utf8)) else {
            throw Self.refusal(Self.variable, "It is no JSON object of one region.", source)
        }
        return [try Self.region(entry, Self.variable, source)]
    }

    private static func region(
        _ entry: Entry,
        _ field: String,
        _ source: String
    ) throws(ConfigurationError) -> OCIRegion {
        guard let identifier = entry.regionIdentifier, let code = entry.regionKey, let realm = entry.realmKey,
            let domain = entry.realmDomainComponent
        else {
            throw refusal(field, "A region in it lacks one of its four members.", source)
        }
        do {
            return try OCIRegion(identifier: identifier, code: code, realm: realm, domain: domain, source: source)
        } catch {
            throw refusal(field, error.rule, source)
        }
    }

    private static func refusal(_ field: String, _ rule: String, _ source: String) -> ConfigurationError {
        ConfigurationError(
            field,
            rule: rule,
            nextStep: "Give each region realmKey, realmDomainComponent, regionKey and regionIdentifier, or remove it.",
            source: source
        )
    }
}
