internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

extension CloudError {
    /// Translates a failure of `URLSession`.
    ///
    /// The error itself is not kept: its user info holds the whole URL.
    init(_ error: any Error, authority: String) {
        let reason = error.localizedDescription
        switch (error as? URLError)?.code {
        case .timedOut:
            self.init(.timedOut, "\(authority) did not answer in time: \(reason). \(Self.fateUnknown)")
        case let code? where code.provesNothingSent(reason):
            self.init(
                .unreachable,
                "Could not reach \(authority): \(reason). Nothing was sent. "
                    + "Check the endpoint, the network or proxy, and the machine's certificate authorities."
            )
        default:
            self.init(.transport, "The connection to \(authority) broke: \(reason). \(Self.fateUnknown)")
        }
    }

    /// What to tell whoever cannot know whether the server acted.
    static let fateUnknown =
        "The request may or may not have been carried out; look before repeating one that changes something."
}

extension URLError.Code {
    /// Whether the failure came before the first byte of the request could leave.
    fileprivate func provesNothingSent(_ reason: String) -> Bool {
        switch self {
        case .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet, .secureConnectionFailed,
            .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid, .appTransportSecurityRequiresSecureConnection:
            return true
        #if canImport(FoundationNetworking)
            // Linux reports most failures of libcurl as `unknown`, and any failure at all as `cannotConnectToHost` where
            // the last errno of connecting, perhaps to another address, was a refusal. Only libcurl's words tell.
            case .cannotConnectToHost, .unknown:
                return Self.beforeSending.contains { reason.hasPrefix($0) }
        #else
            case .cannotConnectToHost:
                return true
        #endif
        default:
            return false
        }
    }

    #if canImport(FoundationNetworking)
        /// How libcurl begins to report that no connection, tunnel or TLS session came about: its `failf` calls in
        /// connect.c, hostip.c, http_proxy.c and vtls, read in 7.88.1 and on the main branch of August 2026.
        private static let beforeSending = [
            "Failed to connect to ", "Couldn't connect to server", "Could not connect to server", "Could not resolve ",
            "CONNECT tunnel failed", "Proxy CONNECT aborted", "SSL certificate ", "SSL: ", "OpenSSL SSL_connect",
            "OpenSSL/", "error:", "TLS connect error", "TLS cert problem", "gnutls_handshake() failed",
        ]
    #endif
}
