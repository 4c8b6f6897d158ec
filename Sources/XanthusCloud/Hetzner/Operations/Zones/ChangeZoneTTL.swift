internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/actions/change_ttl`: changes how long others may remember the records of a primary
    /// zone.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeZoneTTL: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// How long others may remember a record that does not say it, from 60 s.
        public var ttl: Int

        /// Changes how long records may be remembered.
        public init(_ zone: Reference<Zone>, ttl: Int) {
            self.zone = zone
            self.ttl = ttl
        }

        /// Refuses a time outside the grammar.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(ttl: ttl) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["zones", "\(zone)", "actions", "change_ttl"],
                body: ["ttl": ttl],
                isRepeatable: true
            )
        }
    }
}
