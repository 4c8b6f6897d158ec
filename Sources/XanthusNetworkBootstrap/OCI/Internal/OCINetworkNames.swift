private import Foundation
internal import XanthusCloud

/// What the parts of a network are called on OCI. Names may repeat there: they find, ids identify.
struct OCINetworkNames {
    let vcn: String
    let subnet: String
    let gateway: String
    let securityList: String

    /// The VCN's name in DNS. It need not be the only one of its kind.
    var vcnLabel: String { Self.label(vcn, of: 15) }
    /// The subnet's name in DNS, which only one subnet of a VCN can have. With one, no two machines of the subnet get the
    /// same host name.
    var subnetLabel: String {
        let digest = Digest.sha256(Data(subnet.utf8)).colonSeparated.filter { $0 != ":" }
        return Self.label(subnet, of: 9) + digest.prefix(6)
    }

    init(_ names: NetworkBlueprint.Names, region: Region.ID) {
        vcn = names.network ?? "xanthus-vcn-\(region)"
        subnet = names.subnet ?? "xanthus-public-subnet-\(region)"
        gateway = names.gateway ?? OCIProvider.defaultGatewayName
        securityList = names.filter ?? OCIProvider.defaultSecurityListName
    }
    /// As many of the letters and digits of a name as there is room for, a letter first.
    private static func label(_ name: String, of length: Int) -> String {
        let plain = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return String((plain.first?.isLetter == true ? plain : "x" + plain).prefix(length))
    }
}
