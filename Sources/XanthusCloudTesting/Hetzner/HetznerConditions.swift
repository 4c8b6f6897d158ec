public import struct Foundation.Date

/// What a simulated Hetzner project is like now.
///
/// ```swift
/// await hetzner.change { $0.soldOut = [HetznerConditions.Place("cx23", in: "nbg1")] }
/// ```
public struct HetznerConditions: Sendable, Hashable {
    /// Requests in an hour: 3,600 as ordinary projects have. What is changed takes effect at once, with a full bucket.
    public var requestsPerHour: Int
    /// The server types that are sold out, and where. The catalogue shows it, and creations are refused.
    public var soldOut: Set<Place> = []
    /// The locations that take no further servers of any type, by their names.
    public var disabledLocations: Set<String> = []
    /// How many things of a kind the project may have, by what the API calls many of them, such as `servers`. No limit
    /// where nothing is said. Of images the snapshots are counted; the primary IPs that are made with something count too.
    public var limits: [String: Int] = [:]
    /// The locations that have no room for further volumes, by their names.
    public var locationsWithoutVolumeSpace: Set<String> = []
    /// What machines do once they are on. A boot under way is judged by it anew.
    public var guests = GuestPlan()
    /// The addresses of dedicated servers of the project's owner, which load balancers can send to.
    public var dedicatedAddresses: Set<String> = []
    /// Why no managed certificate is issued, as the API's code, such as `ca_dns_validation_failed`; `nil` for ordinary
    /// days. What is under way already ends as it would have.
    public var issuanceFailure: String?

    /// The server types that can be chosen, with their prices and their ends; whichever is taken away stays with those
    /// servers that have it.
    public var serverTypes: [HetznerServerType] = HetznerServerType.all
    /// The images of Hetzner's whose end is announced, besides those that have one: from the announcement to the end, by
    /// names such as `debian-12`.
    public var deprecatedImages: [String: ClosedRange<Date>] = [:]

    /// Describes an ordinary day.
    public init(requestsPerHour: Int = 3600) {
        self.requestsPerHour = requestsPerHour
    }

    /// A server type in one location.
    public struct Place: Sendable, Hashable {
        /// The type's name.
        public let serverType: String
        /// The location's name.
        public let location: String

        /// Names a type in a location.
        public init(_ serverType: String, in location: String) {
            self.serverType = serverType
            self.location = location
        }
    }

    /// Whether there is room for a server.
    func hasRoom(_ serverType: String, in location: String) -> Bool {
        !soldOut.contains(Place(serverType, in: location)) && !disabledLocations.contains(location)
    }
}
