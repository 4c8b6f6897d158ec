// The creations under names that are given once, each with its search and what it answers.

extension Hetzner.Server: Hetzner.LabelledResource {
    /// Whether it is being removed.
    public var isLeaving: Bool { status == .deleting }
}
extension Hetzner.Volume: Hetzner.LabelledResource {}
extension Hetzner.Network: Hetzner.LabelledResource {}
extension Hetzner.Firewall: Hetzner.LabelledResource {}
extension Hetzner.PrimaryIP: Hetzner.LabelledResource {}
extension Hetzner.FloatingIP: Hetzner.LabelledResource {}
extension Hetzner.PlacementGroup: Hetzner.LabelledResource {}
extension Hetzner.LoadBalancer: Hetzner.LabelledResource {}
extension Hetzner.Certificate: Hetzner.LabelledResource {}
extension Hetzner.Zone: Hetzner.LabelledResource {}

extension Hetzner.CreateServer: Hetzner.NamedCreation {
    /// The labels that it shall have.
    public var labels: Hetzner.Labels {
        get { details.labels }
        set { details.labels = newValue }
    }
    /// The search for its name.
    public var search: Hetzner.ListServers? { Hetzner.ListServers(name: details.name) }
    /// The server, its making and what follows.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.Server> {
        Hetzner.Made(response.server, response.stages)
    }
    /// Compares type, location and image, as far as the server shows them.
    public func contradiction(with server: Hetzner.Server) -> String? {
        let type = server.serverType
        if !details.serverType.names(type.id, type.name) { return "its type is \(type.name)" }
        if let wanted = details.location, let location = server.location, !wanted.names(location.id, location.name) {
            return "it is in \(location.name)"
        }
        if let image = server.image, !details.image.names(image.id, image.name) {
            return "its image is \(image.name ?? "\(image.id)")"
        }
        return nil
    }
}

extension Hetzner.CreateVolume: Hetzner.NamedCreation {
    /// The search for its name.
    public var search: Hetzner.ListVolumes? { Hetzner.ListVolumes(name: name) }
    /// The volume, its making and what follows.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.Volume> {
        Hetzner.Made(response.volume, [[response.action], response.nextActions ?? []])
    }
    /// Compares the size.
    public func contradiction(with volume: Hetzner.Volume) -> String? {
        volume.size == Double(size) ? nil : "its size is \(volume.size) GB"
    }
}

extension Hetzner.CreateNetwork: Hetzner.NamedCreation {
    /// The search for its name.
    public var search: Hetzner.ListNetworks? { Hetzner.ListNetworks(name: name) }
    /// The network, which is there at once.
    public static func made(by response: Hetzner.Network) -> Hetzner.Made<Hetzner.Network> { Hetzner.Made(response) }
    /// Compares the range.
    public func contradiction(with network: Hetzner.Network) -> String? {
        network.ipRange == ipRange ? nil : "its range is \(network.ipRange)"
    }
}

extension Hetzner.CreateFirewall: Hetzner.NamedCreation {
    /// The search for its name.
    public var search: Hetzner.ListFirewalls? { Hetzner.ListFirewalls(name: name) }
    /// The firewall and its application.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.Firewall> {
        Hetzner.Made(response.firewall, [response.actions ?? []])
    }
}

extension Hetzner.CreatePrimaryIP: Hetzner.NamedCreation {
    /// The search for its name.
    public var search: Hetzner.ListPrimaryIPs? { Hetzner.ListPrimaryIPs(name: name) }
    /// The address and its assignment.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.PrimaryIP> {
        Hetzner.Made(response.primaryIP, [response.action.map { [$0] } ?? []])
    }
    /// Compares version and location.
    public func contradiction(with address: Hetzner.PrimaryIP) -> String? {
        if address.type != type { return "it is an \(address.type.rawValue) address" }
        guard case .location(let wanted) = place, let location = address.location,
            !wanted.names(location.id, location.name)
        else { return nil }
        return "it is in \(location.name)"
    }
}

extension Hetzner.CreateFloatingIP: Hetzner.NamedCreation {
    /// The search for its name, if it shall have one.
    public var search: Hetzner.ListFloatingIPs? { name.map { Hetzner.ListFloatingIPs(name: $0) } }
    /// The address and its assignment.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.FloatingIP> {
        Hetzner.Made(response.floatingIP, [response.action.map { [$0] } ?? []])
    }
    /// Compares version and home.
    public func contradiction(with address: Hetzner.FloatingIP) -> String? {
        if address.type != type { return "it is an \(address.type.rawValue) address" }
        guard case .location(let wanted) = home, let location = address.homeLocation,
            !wanted.names(location.id, location.name)
        else { return nil }
        return "its home is \(location.name)"
    }
}

extension Hetzner.CreatePlacementGroup: Hetzner.NamedCreation {
    /// The search for its name.
    public var search: Hetzner.ListPlacementGroups? { Hetzner.ListPlacementGroups(name: name) }
    /// No: the API lists none for placement groups.
    public static var listsActions: Bool { false }
    /// The group and its making.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.PlacementGroup> {
        Hetzner.Made(response.placementGroup, [response.action.map { [$0] } ?? []])
    }
}

extension Hetzner.CreateLoadBalancer: Hetzner.NamedCreation {
    /// The labels that it shall have.
    public var labels: Hetzner.Labels {
        get { details.labels }
        set { details.labels = newValue }
    }
    /// The search for its name.
    public var search: Hetzner.ListLoadBalancers? { Hetzner.ListLoadBalancers(name: details.name) }
    /// The load balancer and its making.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.LoadBalancer> {
        Hetzner.Made(response.loadBalancer, [[response.action]])
    }
    /// Compares the type.
    public func contradiction(with balancer: Hetzner.LoadBalancer) -> String? {
        guard let type = balancer.loadBalancerType, !details.type.names(type.id, type.name) else { return nil }
        return "its type is \(type.name)"
    }
}

extension Hetzner.CreateCertificate: Hetzner.NamedCreation {
    /// The search for its name.
    public var search: Hetzner.ListCertificates? { Hetzner.ListCertificates(name: name) }
    /// The certificate and its issuance.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.Certificate> {
        Hetzner.Made(response.certificate, [response.action.map { [$0] } ?? []])
    }
}

extension Hetzner.CreateZone: Hetzner.NamedCreation {
    /// The search for its name.
    public var search: Hetzner.ListZones? { Hetzner.ListZones(name: name) }
    /// The zone and its making.
    public static func made(by response: Response) -> Hetzner.Made<Hetzner.Zone> {
        Hetzner.Made(response.zone, [[response.action]])
    }
}

extension Hetzner.Reference {
    /// Whether it names the thing of a number and a name.
    fileprivate func names(_ id: Hetzner.ID<Resource>, _ name: String?) -> Bool {
        switch self {
        case .id(let own): own == id
        case .name(let own): own == name || own == "\(id)"
        }
    }
}
