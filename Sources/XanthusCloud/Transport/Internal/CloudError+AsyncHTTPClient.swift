#if AsyncHTTPClient
    internal import AsyncHTTPClient
    private import Foundation
    internal import NIOCore
    internal import NIOPosix
    internal import NIOSSL

    extension CloudError {
        /// Translates a failure of `HTTPClient`. The error itself is not kept: it may hold what was sent.
        init(asyncHTTPClient error: any Error, authority: String) {
            switch error {
            case let error as NIOConnectionError:
                self = .unreachable(authority, error.reason)
            case ChannelError.connectTimeout:
                self = .unreachable(authority, "no connection came about in time")
            case let error as HTTPClientError where HTTPClientError.beforeSending.contains(error):
                self = .unreachable(authority, error.shortDescription)
            case is NIOSSLExtraError:
                self = .untrusted(authority, "the certificate is not valid for this host")
            case NIOSSLError.handshakeFailed(let reason):
                let text = String(describing: reason)
                self =
                    text.contains("CERTIFICATE_VERIFY_FAILED")
                    ? .untrusted(authority, "its certificate has expired, or no trusted authority vouches for it")
                    : .unreachable(authority, "no TLS session came about (\(text))")
            case let error as HTTPClientError:
                self = .broken(authority, error.shortDescription)
            case let error as IOError where error.isAboutConnecting:
                self = .unreachable(authority, error.description)
            case let error as IOError:
                self = .broken(authority, error.description)
            default:
                self = .broken(authority, "\(type(of: error))")
            }
        }
    }

    extension HTTPClientError {
        /// The failures that come before there is a connection to send on.
        fileprivate static var beforeSending: [HTTPClientError] {
            [.connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout]
        }
    }

    extension IOError {
        /// Whether it came of `connect`, whose addresses were given as numbers: by NIO's words (2.101), since the number of
        /// an error may come of other calls as well.
        fileprivate var isAboutConnecting: Bool {
            errnoCode == ECONNREFUSED
                || ["connect(", "finishing a non-blocking connect"].contains { description.hasPrefix($0) }
        }
    }

    extension NIOConnectionError {
        /// Why neither address could be connected to, or that there is none.
        fileprivate var reason: String {
            if let failure = connectionErrors.first { return "\(failure.error)" }
            return dnsAError ?? dnsAAAAError == nil ? "no connection came about" : "its name has no address"
        }
    }
#endif
