extension HetznerProvider {
    /// Asks for a server's removal, and says what becomes of its primary IPs: those that are named stay, unassigned, and
    /// the others go with it, whatever they say themselves.
    ///
    /// ```swift
    /// let pending = try await cloud.deleteServer(id: server.id, keeping: [])            // no address is left to pay for
    /// ```
    ///
    /// Each address is told before the removal, so an interrupted call is simply repeated.
    ///
    /// - Parameters:
    ///   - id: The server.
    ///   - kept: Those of its primary IPs that shall stay. Kept IPv4 addresses cost.
    /// - Throws: ``ConfigurationError`` if one that shall stay is none of the server's, before anything is changed;
    ///   ``CloudError``, also where an address that shall go is protected from it.
    public func deleteServer(
        id: Server.ID,
        keeping kept: Set<Hetzner.ID<Hetzner.PrimaryIP>>
    ) async throws -> Pending<Server.Removal> {
        let server = try await client.send(Hetzner.GetServer(id: Hetzner.ID(id)))
        let net = server.publicNet
        let own = [net?.ipv4?.id, net?.ipv6?.id].compactMap(\.self)
        if let stranger = kept.subtracting(own).min(by: { $0.rawValue < $1.rawValue }) {
            throw ConfigurationError(
                "keeping",
                rule: "The primary IP \(stranger) is none of server \(id), which has "
                    + (own.isEmpty ? "none." : own.map(\.description).joined(separator: ", ") + "."),
                nextStep: "Name the server's own alone; what is not its own stays anyway."
            )
        }
        var addresses: [Hetzner.PrimaryIP] = []
        for address in own { addresses.append(try await client.send(Hetzner.GetPrimaryIP(id: address))) }
        // Nothing is told to go as long as the removal would be refused.
        try Self.demandUnprotected(server.protection, "server \(id)")
        for address in addresses where !kept.contains(address.id) {
            try Self.demandUnprotected(address.protection, "primary IP \(address.id)")
        }
        for address in addresses where address.autoDelete != !kept.contains(address.id) {
            _ = try await client.send(Hetzner.UpdatePrimaryIP(id: address.id, autoDelete: !kept.contains(address.id)))
        }
        return try await deleteServer(id: id)
    }

    private static func demandUnprotected(_ protection: Hetzner.Protection?, _ words: String) throws(CloudError) {
        guard protection?.delete != true else {
            throw CloudError(
                .conflict,
                "The \(words) is protected from deletion, so nothing was changed. Lift its protection first, or keep it.",
                provider: cloudName
            )
        }
    }
}
