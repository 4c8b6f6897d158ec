internal import HTTPTypes

extension Hetzner {
    /// An operation on the records of one name and type in a zone.
    public protocol RRSetOperation: Operation {
        /// The zone, which has to be a primary one.
        var zone: Reference<Zone> { get }
        /// The name within the zone; `@` for the zone's own.
        var name: String { get }
        /// What the records say.
        var type: RRSet.RecordType { get }
    }
}

extension Hetzner.RRSetOperation {
    /// Where the records are.
    var path: [String] { ["zones", "\(zone)", "rrsets", name, type.rawValue] }

    /// Refuses a name outside the grammar.
    public func check() throws(ConfigurationError) {
        try HetznerGrammar.check(recordName: name, in: zone)
    }

    /// A change of the records, as a request.
    func action(_ action: String, _ body: some Encodable & Sendable, isRepeatable: Bool)
        -> Hetzner.OperationRequest
    {
        Hetzner.OperationRequest(
            .post,
            path + ["actions", action],
            body: body,
            isRepeatable: isRepeatable
        )
    }
}
