extension Hetzner.CreateServer.Response: Hetzner.Work {
    /// The making, and then what follows.
    public var stages: [[Hetzner.Action]] { [[action], nextActions ?? []] }
}

extension Hetzner.RootPasswordResponse: Hetzner.Work {
    /// The action for which the password was set.
    public var stages: [[Hetzner.Action]] { [[action]] }
}

extension Hetzner.RequestServerConsole.Response: Hetzner.Work {
    /// The opening of the console.
    public var stages: [[Hetzner.Action]] { [[action]] }
}

extension Hetzner.CreateServerImage.Response: Hetzner.Work {
    /// The making of the image.
    public var stages: [[Hetzner.Action]] { [[action]] }
}

extension Hetzner.CreateVolume.Response: Hetzner.Work {
    /// The making, and then what follows, such as the attachment.
    public var stages: [[Hetzner.Action]] { [[action], nextActions ?? []] }
}

extension Hetzner.CreateLoadBalancer.Response: Hetzner.Work {
    /// The making.
    public var stages: [[Hetzner.Action]] { [[action]] }
}

extension Hetzner.CreateZone.Response: Hetzner.Work {
    /// The making.
    public var stages: [[Hetzner.Action]] { [[action]] }
}

extension Hetzner.CreateZoneRRSet.Response: Hetzner.Work {
    /// The making.
    public var stages: [[Hetzner.Action]] { [[action]] }
}

extension Hetzner.CreatePrimaryIP.Response: Hetzner.Work {
    /// The assignment; nothing where there is none.
    public var stages: [[Hetzner.Action]] { [action.map { [$0] } ?? []] }
}

extension Hetzner.CreateFloatingIP.Response: Hetzner.Work {
    /// The assignment; nothing where there is none.
    public var stages: [[Hetzner.Action]] { [action.map { [$0] } ?? []] }
}

extension Hetzner.CreateCertificate.Response: Hetzner.Work {
    /// The issuance of a managed certificate; nothing for an uploaded one.
    public var stages: [[Hetzner.Action]] { [action.map { [$0] } ?? []] }
}

extension Hetzner.CreatePlacementGroup.Response: Hetzner.Work {
    /// The making; nothing where the cloud has done it at once.
    public var stages: [[Hetzner.Action]] { [action.map { [$0] } ?? []] }
}

extension Hetzner.CreateFirewall.Response: Hetzner.Work {
    /// The application to resources, all together; nothing where there are none.
    public var stages: [[Hetzner.Action]] { [actions ?? []] }
}
