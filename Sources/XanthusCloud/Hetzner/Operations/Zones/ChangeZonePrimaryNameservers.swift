internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/actions/change_primary_nameservers`: tells a secondary zone where its records come
    /// from.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeZonePrimaryNameservers: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// All that it shall have.
        public var primaryNameservers: [PrimaryNameserver]

        /// Says where the records come from.
        public init(_ zone: Reference<Zone>, primaryNameservers: [PrimaryNameserver]) {
            self.zone = zone
            self.primaryNameservers = primaryNameservers
        }

        /// Refuses what is no address, and none at all.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(primaryNameservers: primaryNameservers)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["zones", "\(zone)", "actions", "change_primary_nameservers"],
                body: ["primary_nameservers": primaryNameservers],
                isRepeatable: true
            )
        }
    }
}
