#if canImport(FoundationNetworking)
    private import Foundation
    private import Synchronization

    /// What keeps requests to this machine itself, and to the metadata service of its cloud, away from a proxy on Linux.
    ///
    /// There, libcurl reads the proxy variables of the environment on its own for each connection, sends even loopback
    /// through the proxy, and `URLSessionConfiguration` has no say in it. A simulated cloud on loopback would then get
    /// its requests, with their credentials, by way of another machine, or not at all; and a proxy that asks its own
    /// metadata service would answer with its own identity.
    ///
    /// The one switch that libcurl leaves is the variable `no_proxy`. So this is the one place of the SDK that touches
    /// the process environment, and it touches it as little as can be: only before such a request, only if a
    /// proxy is configured, and only to add the very host to `no_proxy`, where it belongs for every program.
    enum ProxyExemption {
        private static let lock = NSLock()

        /// Adds an authority's host to `no_proxy` if it is one of these and would be proxied.
        static func cover(_ authority: String) {
            guard let host = Endpoint.host(of: Substring(authority)),
                Endpoint.isLoopback(host) || Endpoint.isMetadataService(host)
            else { return }
            lock.withLock {
                let proxies = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
                guard proxies.contains(where: { variable($0) != nil }) else { return }
                // Without brackets, as libcurl compares it. Ranges such as 127.0.0.0/8 need libcurl 7.86.
                let name = host.hasPrefix("[") ? host.dropFirst().dropLast() : host
                let exempt = variable("no_proxy") ?? variable("NO_PROXY") ?? ""
                // A lone asterisk exempts every host, but only as long as it stands alone.
                guard exempt != "*", !exempt.split(whereSeparator: { ", ".contains($0) }).contains(name)
                else {
                    return
                }
                setenv("no_proxy", exempt.isEmpty ? String(name) : "\(exempt),\(name)", 1)
            }
        }

        /// A variable's value; libcurl takes an empty one for none.
        private static func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
    }
#endif
