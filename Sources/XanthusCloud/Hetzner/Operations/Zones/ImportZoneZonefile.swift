internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/actions/import_zonefile`: replaces all records of a primary zone by those of a zone
    /// file.
    ///
    /// Repeatable because it is a replacement.
    public struct ImportZoneZonefile: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// The zone file (RFC 1035), with Hetzner's nameservers and a SOA record.
        public var zonefile: String

        /// Replaces all records.
        public init(_ zone: Reference<Zone>, zonefile: String) {
            self.zone = zone
            self.zonefile = zonefile
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["zones", "\(zone)", "actions", "import_zonefile"],
                body: ["zonefile": zonefile],
                isRepeatable: true
            )
        }
    }
}
