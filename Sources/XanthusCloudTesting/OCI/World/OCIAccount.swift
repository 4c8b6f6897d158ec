internal import Foundation

/// Whom a simulated OCI belongs to, and where it stands.
struct OCIAccount: Sendable {
    let tenancy: String
    let tenancyName = "xanthus"
    let user: String
    let userName = "simulated.user@example.com"
    /// The one compartment beside the root.
    let compartment: String
    let compartmentName = "sandbox"
    /// The policy of the quotas, if the conditions have any.
    let quota: String
    let home: OCIRegionRecord
    /// Names with the prefix that Oracle draws for each tenancy, here the one of its own documentation.
    let availabilityDomains: [String]
    let faultDomains: [String]
    let subscriptions: [OCIRegionRecord]

    init(_ mint: inout OCIDMint, at place: OCIPlace = .phoenix) {
        home = place.home
        availabilityDomains = place.domainNames
        faultDomains = (1...place.faultDomains).map { "FAULT-DOMAIN-\($0)" }
        subscriptions = [home, home == .ashburn ? .phoenix : .ashburn]
        tenancy = mint.ocid("tenancy")
        user = mint.ocid("user")
        compartment = mint.ocid("compartment")
        // Named after another id, so that the ids drawn after it stay what they were.
        quota = tenancy.replacingOccurrences(of: ".tenancy.", with: ".quota.")
    }

    /// The availability domains of a region: three, as in the large ones.
    func availabilityDomains(in region: OCIRegionRecord) -> [String] {
        region == home ? availabilityDomains : (1...3).map { "Uocm:\(region.name.dropLast(2).uppercased())-AD-\($0)" }
    }
}

/// A region as Oracle names it.
struct OCIRegionRecord: Sendable, Hashable {
    let name: String
    let key: String

    static let phoenix = OCIRegionRecord(name: "us-phoenix-1", key: "PHX")
    static let ashburn = OCIRegionRecord(name: "us-ashburn-1", key: "IAD")
    static let frankfurt = OCIRegionRecord(name: "eu-frankfurt-1", key: "FRA")
    static let zurich = OCIRegionRecord(name: "eu-zurich-1", key: "ZRH")
    /// What `ListRegions` answers besides the home region; the real list is longer and grows.
    static let all = [frankfurt, zurich, ashburn, phoenix]
}

extension OCIAccount {
    /// All regions that are known: those of ``OCIRegionRecord/all``, and the home region.
    var regions: [OCIRegionRecord] {
        OCIRegionRecord.all.contains(home) ? OCIRegionRecord.all : OCIRegionRecord.all + [home]
    }
}
