extension OCIProvider {
    /// Lists the instances of the compartment in this region, with their addresses.
    ///
    /// However many there are, that takes two rounds of calls: the first page of instances with the lists of what is
    /// attached and of subnets, and then, where something is attached, the addresses of each subnet in use and the
    /// public ones of each availability domain, at most eight calls at once. Every further page of instances is one
    /// more. A reserved public address that is kept in another compartment is shown by ``server(id:)`` alone.
    public func servers() -> Pages<Server> {
        let known = Locked<OCIAddressBook?>(nil)
        return Pages { cursor in
            var list = OCI.ListInstances(compartmentId: compartment)
            list.page = cursor
            // Read with the first page, for all that follow.
            async let book: OCIAddressBook? = cursor == nil ? addressBook() : known.withLock { $0 }
            let reply = try await client.reply(to: list)
            let addresses = if let book = try await book { book } else { try await addressBook() }
            known.withLock { $0 = addresses }
            let alive = reply.value.filter { $0.lifecycleState != .terminated }
            return Page(
                elements: alive.map { Server($0, addresses[$0.id], in: region) },
                next: reply.nextPage
            )
        }
    }

    private func addressBook() async throws -> OCIAddressBook {
        async let listed = client.pages(OCI.ListSubnets(compartmentId: compartment)).all()
        let attachments = try await client.pages(OCI.ListVnicAttachments(compartmentId: compartment)).all()
        let subnets = Set(attachments.filter(\.isAttached).compactMap(\.subnetId)).sorted()
        guard !subnets.isEmpty else {
            _ = try await listed
            return OCIAddressBook(attachments: [], privateIPs: [], publicIPs: [], ipv6s: [])
        }
        // Who lacks a list of subnets, because they are another compartment's, asks them all.
        let plain = Set(try await listed.filter { !$0.hasIPv6 }.map(\.id))
        async let publicIPs = publicIPs()
        async let ipv6s = subnets.filter { !plain.contains($0) }.concurrentMap(limit: Self.parallelism) { subnet in
            try await known { try await client.pages(OCI.ListIpv6s(subnetId: subnet)).all() } ?? []
        }
        let privateIPs = try await subnets.concurrentMap(limit: Self.parallelism) { subnet in
            try await known { try await client.pages(OCI.ListPrivateIps(subnetId: subnet)).all() } ?? []
        }
        return OCIAddressBook(
            attachments: attachments,
            privateIPs: privateIPs.flatMap(\.self),
            publicIPs: try await publicIPs,
            ipv6s: try await ipv6s.flatMap(\.self)
        )
    }

    /// The public addresses that came with network cards, and those that can be given to any.
    private func publicIPs() async throws -> [OCI.PublicIp] {
        async let reserved = client.pages(OCI.ListPublicIps(compartmentId: compartment, lifetime: .reserved)).all()
        let ephemeral = try await zones().concurrentMap(limit: Self.parallelism) { zone in
            try await client.pages(OCI.ListPublicIps(compartmentId: compartment, availabilityDomain: zone)).all()
        }
        return try await reserved + ephemeral.flatMap(\.self)
    }

    /// Completes an instance with its addresses, which belong to its network card.
    func server(_ instance: OCI.Instance) async throws -> Server {
        let attachments = try await attachments(of: instance.id, in: instance.compartmentId)
        return try await server(instance, attachments: attachments)
    }

    /// Completes an instance with the addresses of the first of its network cards.
    func server(_ instance: OCI.Instance, attachments: [OCI.VnicAttachment]) async throws -> Server {
        guard instance.lifecycleState != .terminated else { return Server(instance, OCIAddresses(), in: region) }
        let ids = attachments.filter(\.isAttached).compactMap(\.vnicId)
        let vnics = try await ids.concurrentMap(limit: Self.parallelism) { id in
            // Detached since it was listed, perhaps.
            try await known { try await client.send(OCI.GetVnic(id: id)) }
        }.compactMap(\.self)
        let primary = vnics.first { $0.isPrimary == true } ?? vnics.first
        return Server(instance, primary.map(OCIAddresses.init) ?? OCIAddresses(), in: region)
    }

    /// The attachments of an instance; none if Oracle does not know it.
    func attachments(of instance: String, in compartment: String) async throws -> [OCI.VnicAttachment] {
        try await known {
            try await client.pages(OCI.ListVnicAttachments(compartmentId: compartment, instanceId: instance)).all()
        } ?? []
    }
}

extension OCI.Subnet {
    /// Whether it has a range of IPv6.
    fileprivate var hasIPv6: Bool { ipv6CidrBlock?.isEmpty == false || ipv6CidrBlocks?.isEmpty == false }
}
