/// Login keys as resources of the account, on clouds that have them.
public protocol SSHKeyService: Sendable {
    /// Lists the keys.
    func keys() -> Pages<SSHKeyResource>
    /// Returns the key with this fingerprint, making it if the account has none.
    ///
    /// A key that is there already keeps its name and tags.
    func findOrCreate(_ key: SSHPublicKey, name: String, ownership: Ownership) async throws -> SSHKeyResource
    /// Removes a key. Servers that were made with it keep it.
    func delete(id: SSHKeyResource.ID) async throws
}

/// A login key that an account holds.
public struct SSHKeyResource: Sendable, Hashable, Codable, Identifiable {
    /// The id of a key.
    public typealias ID = ResourceID<SSHKeyResource>

    /// The id as the cloud spells it.
    public var id: ID
    /// The name, unique in the account.
    public var name: String
    /// The MD5 fingerprint in colon form, by which Hetzner tells keys apart.
    public var fingerprint: String
    /// The tags or labels.
    public var tags: [String: String]

    /// Creates a key value.
    public init(id: ID, name: String, fingerprint: String, tags: [String: String]) {
        self.id = id
        self.name = name
        self.fingerprint = fingerprint
        self.tags = tags
    }
}
