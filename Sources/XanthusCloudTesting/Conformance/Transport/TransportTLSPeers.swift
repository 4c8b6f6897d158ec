/// Where servers with certificates listen, for the promises of ``HTTPTransportConformance`` about TLS.
///
/// Each answers any `GET` with 200. With `openssl s_server -www` they are quickly made. Unless the transport under test
/// trusts the authority of the first, the last two are refused for want of trust alone, and prove less.
public struct TransportTLSPeers: Sendable {
    /// A server, such as `localhost:4433`, whose certificate is good and of an authority that the transport trusts.
    public let trusted: String
    /// One whose certificate nobody but itself has signed.
    public let selfSigned: String
    /// One whose certificate, of that authority, is for another host.
    public let wrongHost: String
    /// One whose certificate, of that authority and for this host, has expired.
    public let expired: String

    /// Names the servers, as host and port.
    public init(trusted: String, selfSigned: String, wrongHost: String, expired: String) {
        self.trusted = trusted
        self.selfSigned = selfSigned
        self.wrongHost = wrongHost
        self.expired = expired
    }
}
