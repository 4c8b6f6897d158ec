public import struct Foundation.Data

/// What a new server shall be.
///
/// ```swift
/// var spec = ServerSpec(name: "blog", type: "cx23", image: .ubuntu2404)
/// spec.authorizedKeys = [key]
/// ```
public struct ServerSpec: Sendable, Hashable {
    /// The name: a host name by RFC 1123, which both clouds accept.
    public var name: String
    /// The size of machine.
    public var type: ServerType.ID
    /// What it boots.
    public var image: ImageChoice
    /// Who may log in. On OCI they become metadata; on Hetzner key resources are found or made by fingerprint.
    public var authorizedKeys: [SSHPublicKey]
    /// How it is joined to the network.
    public var network: NetworkAttachment
    /// What cloud-init gets, as bytes. Each provider encodes it as its cloud wants and checks the cloud's limit.
    public var userData: Data?
    /// The size of the boot volume in GB, where the cloud lets one choose: on OCI 50 unless told.
    public var bootVolumeInGB: Int?
    /// A zone to place it in, instead of the provider's choice.
    public var zone: String?
    /// The tags that mark it as ours.
    public var ownership: Ownership
    /// What makes two calls one wish, whatever else they say.
    ///
    /// Unless given, two calls of the very same content are one wish on OCI, where names may repeat; on Hetzner each call
    /// is a wish of its own, and the second finds the name taken. Store it before the call to be able to repeat the call
    /// after a crash.
    public var idempotencyToken: String?

    /// Describes a server.
    public init(
        name: String,
        type: ServerType.ID,
        image: ImageChoice = .ubuntu2404,
        authorizedKeys: [SSHPublicKey] = [],
        network: NetworkAttachment = NetworkAttachment(),
        userData: Data? = nil,
        bootVolumeInGB: Int? = nil,
        zone: String? = nil,
        ownership: Ownership = Ownership(),
        idempotencyToken: String? = nil
    ) {
        self.name = name
        self.type = type
        self.image = image
        self.authorizedKeys = authorizedKeys
        self.network = network
        self.userData = userData
        self.bootVolumeInGB = bootVolumeInGB
        self.zone = zone
        self.ownership = ownership
        self.idempotencyToken = idempotencyToken
    }
}
