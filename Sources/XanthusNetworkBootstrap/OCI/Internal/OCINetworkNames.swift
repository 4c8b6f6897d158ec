internal import XanthusCloud

/// What the parts of a network are called on OCI. Names may repeat there: they find, ids identify.
struct OCINetworkNames {
    let vcn: String
    let subnet: String
    let gateway: String
    let securityList: String

    init(_ names: NetworkBlueprint.Names, region: Region.ID) {
        vcn = names.network ?? "xanthus-vcn-\(region)"
        subnet = names.subnet ?? "xanthus-public-subnet-\(region)"
        gateway = names.gateway ?? OCIProvider.defaultGatewayName
        securityList = names.filter ?? OCIProvider.defaultSecurityListName
    }
}
