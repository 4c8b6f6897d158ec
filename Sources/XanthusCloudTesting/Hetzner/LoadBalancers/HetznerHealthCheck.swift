/// How a load balancer sees whether a target is well.
struct HetznerHealthCheck: Sendable, Hashable {
    struct HTTP: Sendable, Hashable {
        var domain: String?
        var path = "/"
        var response = ""
        var statusCodes = ["2??", "3??"]
        var tls = false
    }

    var kind: String
    var port: Int
    var interval = 15
    var timeout = 10
    var retries = 3
    var http: HTTP?

    var json: JSON {
        var json: JSON = [
            "protocol": .string(kind), "port": .integer(port), "interval": .integer(interval),
            "timeout": .integer(timeout), "retries": .integer(retries),
        ]
        if let http {
            json["http"] = [
                "domain": .optional(http.domain), "path": .string(http.path), "response": .string(http.response),
                "status_codes": .array(http.statusCodes.map(JSON.string)), "tls": .bool(http.tls),
            ]
        }
        return json
    }
}

/// What a load balancer does with HTTP.
struct HetznerServiceHTTP: Sendable, Hashable {
    var cookieName = "HCLBSTICKY"
    var cookieLifetime = 300
    var idleTimeout = 50
    var isSticky = false
    var certificates: [Int] = []
    var redirects = false

    /// Certificates and redirection are told of HTTP without TLS too: Hetzner's Python client reads them unasked.
    var json: JSON {
        [
            "cookie_name": .string(cookieName), "cookie_lifetime": .integer(cookieLifetime),
            "timeout_idle": .integer(idleTimeout), "sticky_sessions": .bool(isSticky),
            "certificates": .array(certificates.map(JSON.integer)), "redirect_http": .bool(redirects),
        ]
    }
}
