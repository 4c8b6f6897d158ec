/// Where the tenancy of a simulated OCI is at home: its region, and how that is divided.
struct OCIPlace: Sendable, Hashable {
    let home: OCIRegionRecord
    /// How many availability domains there are: three in large regions, one in small ones.
    var domains = 3
    /// How many fault domains each of them has: three everywhere, as documented.
    var faultDomains = 3

    static let phoenix = OCIPlace(home: .phoenix)

    /// The availability domains by name.
    var domainNames: [String] {
        // Phoenix is older than the present form, and is named by its key.
        let part = home == .phoenix ? home.key : String(home.name.dropLast(2).uppercased())
        return (1...domains).map { "Uocm:\(part)-AD-\($0)" }
    }
}
