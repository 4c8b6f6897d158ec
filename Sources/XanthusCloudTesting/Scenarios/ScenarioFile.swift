public import Foundation
public import XanthusCloud

/// Scenarios of both clouds, read from JSON.
///
/// ```json
/// {
///   "oci": {
///     "like": "slow-morning", "region": "eu-frankfurt-1",
///     "capacity": [{"instances": 0, "shape": "VM.Standard.A1.Flex", "until": "2h"}],
///     "existing": [{"network": "office", "range": "10.1.0.0/16"}]
///   },
///   "hetzner": {
///     "disabledLocations": ["fsn1"],
///     "existing": [{"server": "neighbour", "type": "cx23"}],
///     "then": [{"after": "1h", "disabledLocations": []}]
///   }
/// }
/// ```
///
/// A cloud's object has the fields of its conditions by their names in Swift, and beside them `like` (the name of a preset to
/// begin with), `durations`, `existing`, `then`, and for OCI `region`, `availabilityDomains` and `faultDomains`. Spans are
/// written as `250ms`, `90s`, `20m`, `2h` or `3d`, amounts as texts. A field that is not known is an error.
public struct ScenarioFile: Sendable, Hashable {
    /// What is said of OCI, if anything is.
    public let oci: OCIScenario?
    /// What is said of Hetzner, if anything is.
    public let hetzner: HetznerScenario?

    /// Reads JSON.
    ///
    /// - Parameters:
    ///   - json: The text.
    ///   - source: Where it is from, for errors.
    /// - Throws: ``ConfigurationError`` that names the field, such as `oci.capacity[0].shape`.
    public init(json: Data, source: String? = nil) throws(ConfigurationError) {
        guard let json = JSON(parsing: json) else {
            throw ConfigurationError(
                "scenario",
                rule: "It is no JSON.",
                nextStep: "Write {\"hetzner\": {…}, \"oci\": {…}}.",
                source: source
            )
        }
        let fields = try ScenarioFields(json, at: "", source: source, knowing: ["oci", "hetzner"])
        oci = try fields.object("oci", knowing: OCIScenario.fields).map { fields throws(ConfigurationError) in
            try fields.within { () throws(ConfigurationError) in try OCIScenario(fields) }
        }
        hetzner = try fields.object("hetzner", knowing: HetznerScenario.fields).map {
            fields throws(ConfigurationError) in
            try fields.within { () throws(ConfigurationError) in try HetznerScenario(fields) }
        }
        guard oci != nil || hetzner != nil else {
            throw ConfigurationError(
                "scenario",
                rule: "It says nothing of either cloud.",
                nextStep: "Write {\"hetzner\": {…}} or {\"oci\": {…}}.",
                source: source
            )
        }
    }
}

extension ScenarioFields {
    /// Says of a contradiction where in the file it is.
    fileprivate func within<Value>(_ body: () throws(ConfigurationError) -> Value) throws(ConfigurationError) -> Value {
        do {
            return try body()
        } catch {
            guard !error.field.hasPrefix("\(path).") else { throw error }
            throw self.error(error.field, error.rule, error.nextStep)
        }
    }

    /// What is there already.
    func existing() throws(ConfigurationError) -> [ForeignResource]? {
        let known = ["server", "network", "volume", "type", "in", "ocpus", "memory", "range", "gigabytes", "tags"]
        guard let list = try objects("existing", knowing: known) else { return nil }
        var result: [ForeignResource] = []
        for fields in list { result.append(try fields.resource()) }
        return result
    }

    private func resource() throws(ConfigurationError) -> ForeignResource {
        let tags = try map("tags") ?? [:]
        if let name = try text("server") {
            try refuse(besides: ["server", "type", "in", "ocpus", "memory", "tags"])
            return .server(
                name,
                type: try required("type"),
                in: try text("in"),
                ocpus: try number("ocpus"),
                memory: try number("memory"),
                tags: tags
            )
        }
        if let name = try text("network") {
            try refuse(besides: ["network", "range", "tags"])
            return .network(name, range: try text("range") ?? "10.77.0.0/16", tags: tags)
        }
        try refuse(besides: ["volume", "gigabytes", "in", "tags"])
        let name = try required("volume")
        guard let gigabytes = try number("gigabytes") else { throw error("gigabytes", "It is missing.", "Add it.") }
        return .volume(name, gigabytes: gigabytes, in: try text("in"), tags: tags)
    }

    private func refuse(besides known: [String]) throws(ConfigurationError) {
        guard let other = names.first(where: { !known.contains($0) }) else { return }
        throw error(other, "A \(known[0]) has no such field.", "Known are \(known.sorted().joined(separator: ", ")).")
    }
}
