/// How signing in reaches Oracle: through the transport of whoever asks, and by the same time.
///
/// The caller's own middleware is left out. It may look at answers, and these answers are keys and tokens.
struct OCISignInWay: Sendable {
    let client: ClientConfiguration
    /// One address for all services instead of Oracle's hosts.
    let root: Endpoint?

    init(_ client: ClientConfiguration, root: Endpoint? = nil) {
        var client = client
        client.middleware = []
        self.client = client
        self.root = root
    }
}
