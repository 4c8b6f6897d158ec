private import Foundation

/// Where a service answers: scheme, authority and the path that everything starts with.
public struct Endpoint: Sendable, Hashable {
    /// `https`, or `http` for a simulated cloud.
    public let scheme: String
    /// The host, with a port if it is not the scheme's own.
    public let authority: String
    /// The path before every operation's own, without a slash at its end; often empty.
    public let basePath: String

    /// Reads an address such as `https://api.hetzner.cloud/v1` or `http://127.0.0.1:8080`.
    ///
    /// - Parameters:
    ///   - address: The address. A slash at its end is ignored.
    ///   - source: Where it came from, for the error.
    /// - Throws: ``ConfigurationError`` if it is no address, has a query, or would carry credentials in clear
    ///   over a network: `http` is for this machine only.
    public init(_ address: String, source: String? = nil) throws(ConfigurationError) {
        try self.init(address, source: source, isClearTextAllowed: Self.isLoopback)
    }

    /// Reads the address of a cloud's metadata service.
    ///
    /// `http` is allowed to the two link-local addresses of such services as well, and to no other: packets to these
    /// never leave the machine's own host, and there is no `https` there. Nothing but the metadata service may be asked
    /// at such an endpoint.
    ///
    /// - Throws: As ``init(_:source:)``.
    package init(metadataService address: String, source: String? = nil) throws(ConfigurationError) {
        try self.init(address, source: source) { Self.isLoopback($0) || Self.isMetadataService($0) }
    }

    private init(
        _ address: String,
        source: String?,
        isClearTextAllowed: (Substring) -> Bool
    ) throws(ConfigurationError) {
        func refusal(_ rule: String) -> ConfigurationError {
            ConfigurationError(
                "endpoint",
                rule: rule,
                nextStep: "Give an address such as https://api.example.com or http://127.0.0.1:8080.",
                source: source
            )
        }
        guard let separator = address.range(of: "://"),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !#"?#@\"<>^`{|}"#.utf8.contains($0) })
        else { throw refusal("It is not a plain address of the form scheme://host[:port][/path].") }
        let scheme = address[..<separator.lowerBound].lowercased()
        let rest = address[separator.upperBound...]
        let authority = rest.prefix { $0 != "/" }
        guard let host = Self.host(of: authority) else {
            throw refusal("It names no host, or no port from 1 to 65535.")
        }
        guard scheme == "https" || scheme == "http" && isClearTextAllowed(host) else {
            throw refusal("Only https is allowed, and http to this machine itself: requests carry credentials.")
        }
        var path = rest.dropFirst(authority.count)
        while path.hasSuffix("/") { path = path.dropLast() }
        self.scheme = scheme
        self.authority = String(authority)
        basePath = String(path)
    }

    package init(host: String, basePath: String = "") {
        scheme = "https"
        authority = host
        self.basePath = basePath
    }

    /// The host, if the authority is one with or without a port.
    static func host(of authority: Substring) -> Substring? {
        let end =
            authority.hasPrefix("[")
            ? authority.firstIndex(of: "]").map(authority.index(after:))
            : authority.firstIndex(of: ":") ?? authority.endIndex
        guard let end, end > authority.startIndex else { return nil }
        let port = authority[end...]
        let digits = port.dropFirst()
        guard port.isEmpty || port.first == ":" && digits.allSatisfy(\.isNumber) && UInt16(digits) ?? 0 > 0 else {
            return nil
        }
        return authority[..<end]
    }

    /// Whether a host is the metadata service of clouds, by IPv4 or by IPv6 at Oracle's.
    static func isMetadataService(_ host: Substring) -> Bool {
        host == "169.254.169.254" || host.lowercased() == "[fd00:c1::a9fe:a9fe]"
    }

    /// Whether a host is this machine itself.
    static func isLoopback(_ host: Substring) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.lowercased() == "localhost" || host == "[::1]"
            || parts.count == 4 && parts[0] == "127"
                && parts.allSatisfy { part in
                    // `UInt8` alone would take a sign as well.
                    part.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(part) != nil
                }
    }
}

extension Endpoint: CustomStringConvertible {
    /// The address.
    public var description: String { "\(scheme)://\(authority)\(basePath)" }
}
