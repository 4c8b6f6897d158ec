internal import XanthusCloud

/// Where the services of a region answer.
struct WireEndpoint: Encodable {
    static let services: [OCI.Service: String] = [
        .core: "core", .identity: "identity", .limits: "limits", .usage: "usage", .monitoring: "monitoring",
        .auth: "auth",
    ]

    let region: String
    let code: String?
    let realm: String?
    let hosts: [String: String]

    static var all: [WireEndpoint] {
        OCIRegion.all.map { region in
            WireEndpoint(
                region: region.id.rawValue,
                code: region.code,
                realm: region.realm,
                hosts: Dictionary(uniqueKeysWithValues: services.map { ($1, $0.host(in: region)) })
            )
        }
    }
}
