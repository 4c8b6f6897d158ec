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
        case .timedOut: self = .late(authority, "did not answer in time: \(reason)")
        case let code? where code.isAboutTrust(reason): self = .untrusted(authority, reason)
        case let code? where code.provesNothingSent(reason): self = .unreachable(authority, reason)
        default: self = .broken(authority, reason)
        }
    }
}

extension URLError.Code {
    /// Whether the failure is the server's certificate, which is as wrong the next time.
    fileprivate func isAboutTrust(_ reason: String) -> Bool {
        switch self {
        case .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid:
            return true
        #if canImport(FoundationNetworking)
            case .cannotConnectToHost, .secureConnectionFailed, .unknown:
                return Self.aboutTrust.contains { reason.hasPrefix($0) }
        #endif
        default:
            return false
        }
    }

    /// Whether the failure came before the first byte of the request could leave.
    fileprivate func provesNothingSent(_ reason: String) -> Bool {
        switch self {
        case .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet, .secureConnectionFailed,
            .appTransportSecurityRequiresSecureConnection:
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
            "CONNECT tunnel failed", "Proxy CONNECT aborted", "OpenSSL SSL_connect", "OpenSSL/", "error:",
            "TLS connect error", "gnutls_handshake() failed",
        ]
        /// How it begins to report a certificate that it does not accept; read in the same places.
        private static let aboutTrust = ["SSL certificate ", "SSL: ", "TLS cert problem"]
    #endif
}
