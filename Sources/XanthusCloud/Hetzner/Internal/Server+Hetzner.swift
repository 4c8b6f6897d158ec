extension Server {
    init(_ server: Hetzner.Server) {
        self.init(
            id: ID("\(server.id)"),
            name: server.name,
            status: Status(server.status),
            type: ServerType.ID(server.serverType.name),
            region: Region.ID(server.location?.name ?? ""),
            image: server.image.map { Image.ID("\($0.id)") },
            publicIPv4: server.publicNet?.ipv4?.ip,
            publicIPv6: server.publicNet?.ipv6.map { Self.firstAddress(of: $0.ip) },
            privateIPv4: server.privateNet?.first?.ip,
            tags: server.labels ?? [:],
            created: server.created
        )
    }

    /// Hetzner gives a /64 network; its images configure the first address of it.
    private static func firstAddress(of network: String) -> String {
        let address = network.prefix { $0 != "/" }
        return address.hasSuffix("::") ? address + "1" : String(address)
    }
}

extension Server.Status {
    fileprivate init(_ status: Hetzner.Server.Status) {
        self =
            switch status {
            case .initializing: .creating
            case .off: .stopped
            // The other names are the same, and unknown ones stay as they are.
            default: Server.Status(rawValue: status.rawValue)
            }
    }
}
