internal import Foundation
internal import XanthusCloud

/// A load balancer of a simulated project.
struct HetznerLoadBalancer: Sendable, Hashable {
    /// Where it sends what comes in, and since when.
    struct Target: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case server(Int)
            case labels(String)
            case ip(String)
        }

        let kind: Kind
        /// Whether its servers are reached by their addresses in the load balancer's private network.
        var usesPrivateIP = false
        let added: Date
    }

    /// What it listens for, and since when.
    struct Service: Sendable, Hashable {
        var kind: String
        let listenPort: Int
        var destinationPort: Int
        var proxyProtocol: Bool
        var check: HetznerHealthCheck
        var http: HetznerServiceHTTP?
        var changed: Date

        var json: JSON {
            var json: JSON = [
                "protocol": .string(kind), "listen_port": .integer(listenPort),
                "destination_port": .integer(destinationPort), "proxyprotocol": .bool(proxyProtocol),
                "health_check": check.json,
            ]
            if let http { json["http"] = http.json }
            return json
        }
    }

    let id: Int
    var name: String
    let created: Date
    var type: HetznerCatalogue.LoadBalancerType
    let location: HetznerCatalogue.Location
    var labels: [String: String]
    var isProtected = false
    var isPublic: Bool
    var algorithm: String
    /// The primary IPs that it has.
    let ipv4: Int?
    let ipv6: Int?
    var services: [Service] = []
    var targets: [Target] = []

    /// The certificates in use.
    var certificates: Set<Int> { Set(services.flatMap { $0.http?.certificates ?? [] }) }
}
