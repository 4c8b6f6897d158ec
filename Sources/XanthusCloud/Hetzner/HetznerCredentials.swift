/// What signs in to a Hetzner project.
public struct HetznerCredentials: Sendable {
    /// The project's token.
    public let token: Secret<String>

    /// Takes a token.
    public init(token: Secret<String>) {
        self.token = token
    }
}
