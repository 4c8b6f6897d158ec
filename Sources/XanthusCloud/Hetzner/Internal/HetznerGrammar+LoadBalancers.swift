extension HetznerGrammar {
    /// Checks the name of a load balancer: up to 128 characters, with no space at its ends.
    static func check(loadBalancerName name: String?) throws(ConfigurationError) {
        try check(name: name, upTo: 128)
        guard let name, name.first?.isWhitespace == true || name.last?.isWhitespace == true else { return }
        throw ConfigurationError("name", rule: "There is a space at one end.", nextStep: "Remove it.")
    }

    /// Checks a port.
    static func check(port: Int, field: String) throws(ConfigurationError) {
        try check(port, within: 1...65_535, field: field)
    }

    /// Checks a service.
    static func check(_ service: Hetzner.LoadBalancer.Service) throws(ConfigurationError) {
        try check(port: service.listenPort, field: "listenPort")
        try check(port: service.destinationPort, field: "destinationPort")
        try check(service.healthCheck)
        if let http = service.http { try check(http, of: service.protocol) }
    }

    /// Checks how it is seen whether a target is well.
    static func check(_ healthCheck: Hetzner.LoadBalancer.HealthCheck) throws(ConfigurationError) {
        try check(port: healthCheck.port, field: "healthCheck.port")
        try check(healthCheck.interval, within: 3...60, field: "healthCheck.interval")
        try check(healthCheck.timeout, within: 1...60, field: "healthCheck.timeout")
        try check(healthCheck.retries, within: 1...5, field: "healthCheck.retries")
        guard let http = healthCheck.http else { return }
        guard healthCheck.protocol != .tcp else {
            throw ConfigurationError(
                "healthCheck.http",
                rule: "There is a question for HTTP, and targets are asked by a TCP connection.",
                nextStep: "Leave it out, or ask by HTTP."
            )
        }
        try check(http.path.count, within: 1...256, field: "healthCheck.http.path")
        try check(http.domain?.count ?? 0, within: 0...128, field: "healthCheck.http.domain")
        try check(http.response?.count ?? 0, within: 0...256, field: "healthCheck.http.response")
        try check(http.statusCodes?.count ?? 0, within: 0...20, field: "healthCheck.http.statusCodes")
        guard !http.path.contains(where: \.isWhitespace) else {
            throw ConfigurationError(
                "healthCheck.http.path",
                rule: "It has a space.",
                nextStep: "Write it percent-encoded, as %20."
            )
        }
        guard !(http.domain ?? "").contains(where: { $0.isWhitespace || "%\\".contains($0) }) else {
            throw ConfigurationError(
                "healthCheck.http.domain",
                rule: "It has a space, a percent sign or a backslash.",
                nextStep: "Give a host name."
            )
        }
    }

    /// Checks the choices for HTTP and HTTPS.
    ///
    /// - Parameter kind: What is spoken, if it is known.
    static func check(_ http: Hetzner.LoadBalancer.Service.HTTP, of kind: Hetzner.LoadBalancer.Service.Kind?)
        throws(ConfigurationError)
    {
        if let name = http.cookieName { try check(name.count, within: 1...100, field: "http.cookieName") }
        if let lifetime = http.cookieLifetime { try check(lifetime, within: 30...86_400, field: "http.cookieLifetime") }
        guard kind != .tcp else {
            throw ConfigurationError(
                "http",
                rule: "There are choices for HTTP, and TCP is spoken.",
                nextStep: "Leave them out, or speak HTTP or HTTPS."
            )
        }
        guard kind != .http || http.certificates?.isEmpty ?? true && http.redirectHTTP != true else {
            throw ConfigurationError(
                "http",
                rule: "There are choices for HTTPS, and HTTP is spoken.",
                nextStep: "Leave certificates and the redirection out, or speak HTTPS."
            )
        }
    }

    /// Checks a target.
    static func check(_ target: Hetzner.LoadBalancerTarget) throws(ConfigurationError) {
        switch target {
        case .server: break
        case .labelSelector(let selector, _):
            try check(selector.description.count, within: 1...1_000, field: "target.labelSelector")
        case .ip(let address): try check(address: address, field: "target.ip")
        }
    }

    private static func check(_ number: Int, within range: ClosedRange<Int>, field: String) throws(ConfigurationError) {
        guard !range.contains(number) else { return }
        throw ConfigurationError(
            field,
            rule: "\(number) is outside \(range.lowerBound) to \(range.upperBound), counted as the API does.",
            nextStep: "Choose within."
        )
    }
}

extension Hetzner.LoadBalancerTarget {
    /// Whether it is reached by its private address.
    var usesPrivateIP: Bool {
        switch self {
        case .server(_, let usePrivateIP), .labelSelector(_, let usePrivateIP): usePrivateIP
        case .ip: false
        }
    }
}
