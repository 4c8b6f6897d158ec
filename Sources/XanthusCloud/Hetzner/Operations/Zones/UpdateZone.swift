internal import HTTPTypes

extension Hetzner {
    /// `PUT /zones/{id_or_name}`: gives a zone other labels.
    public struct UpdateZone: Operation {
        /// The zone as it is then.
        public typealias Response = Zone

        /// The zone.
        public var zone: Reference<Zone>
        /// All labels it shall have; unchanged unless given.
        public var labels: Labels?

        /// Changes a zone.
        public init(_ zone: Reference<Zone>, labels: Labels? = nil) {
            self.zone = zone
            self.labels = labels
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["zones", "\(zone)"], body: NameAndLabels(labels: labels))
        }
    }
}
