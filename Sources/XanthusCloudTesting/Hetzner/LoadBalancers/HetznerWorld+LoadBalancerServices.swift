internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    static let serviceFields: Set<String> = [
        "protocol", "listen_port", "destination_port", "proxyprotocol", "health_check", "http",
    ]

    private static let checkHTTPFields: Set<String> = ["domain", "path", "response", "status_codes", "tls"]

    static let loadBalancerServiceRoutes: [Route<HetznerWorld>] = [
        balancerAction("add_load_balancer_service", "add_service") { world, balancer, call in
            try world.add(service: HetznerFields(call, knowing: serviceFields), to: &balancer, at: call.now)
        },
        balancerAction("update_load_balancer_service", "update_service") { world, balancer, call in
            let fields = try HetznerFields(call, knowing: serviceFields)
            let index = try balancer.index(ofService: fields)
            var service = balancer.services[index]
            if try fields.string("protocol") != nil { service.kind = try world.serviceKind(fields) }
            service.destinationPort = try port("destination_port", fields, world) ?? service.destinationPort
            service.proxyProtocol = try fields.bool("proxyprotocol") ?? service.proxyProtocol
            service.check = try world.check(fields, changing: service.check)
            service.http = try world.http(fields, of: service.kind, changing: service.http)
            service.changed = call.now
            balancer.services[index] = service
            try world.demandCertificates(balancer, fields)
        },
        balancerAction("delete_load_balancer_service", "delete_service") { _, balancer, call in
            balancer.services.remove(at: try balancer.index(ofService: HetznerFields(call, knowing: ["listen_port"])))
        },
    ]

    /// Adds a service that listens on a port of its own.
    func add(service fields: HetznerFields, to balancer: inout HetznerLoadBalancer, at now: Date) throws {
        let kind = try serviceKind(fields)
        let usual = kind == "tcp" ? nil : kind == "http" ? 80 : 443
        guard let listen = try Self.port("listen_port", fields, self) ?? usual else {
            throw fields.invalid("listen_port", "Missing data for required field.")
        }
        guard let destination = try Self.port("destination_port", fields, self) ?? (usual == nil ? nil : 80) else {
            throw fields.invalid("destination_port", "Missing data for required field.")
        }
        try demand(
            .hetznerLoadBalancerPort,
            !balancer.services.contains { $0.listenPort == listen },
            else: .loadBalancer("source_port_already_used", "source port is already in use", status: 412)
        )
        try demand(
            .hetznerLoadBalancerLimits,
            balancer.services.count < balancer.type.services,
            else: .loadBalancer("resource_limit_exceeded", "the type has no further services", status: 403)
        )
        let check = HetznerHealthCheck(
            kind: kind == "tcp" ? "tcp" : "http",
            port: destination,
            http: kind == "tcp" ? nil : HetznerHealthCheck.HTTP()
        )
        balancer.services.append(
            HetznerLoadBalancer.Service(
                kind: kind,
                listenPort: listen,
                destinationPort: destination,
                proxyProtocol: try fields.bool("proxyprotocol") ?? false,
                check: try self.check(fields, changing: check),
                http: try http(fields, of: kind, changing: nil),
                changed: now
            )
        )
        try demandCertificates(balancer, fields)
    }

    private func serviceKind(_ fields: HetznerFields) throws -> String {
        let kind = try fields.required("protocol")
        guard ["tcp", "http", "https"].contains(kind) else {
            throw fields.invalid("protocol", "Must be one of: tcp, http, https.")
        }
        return kind
    }

    private static func port(_ name: String, _ fields: HetznerFields, _ world: HetznerWorld) throws -> Int? {
        guard let port = try fields.integer(name) else { return nil }
        try world.demandWithin(1...65_535, port, name, fields)
        return port
    }

    private func demandWithin(_ range: ClosedRange<Int>, _ number: Int, _ name: String, _ fields: HetznerFields) throws
    {
        try demand(
            .hetznerLoadBalancerRanges,
            range.contains(number),
            else: fields.invalid(name, "Must be between \(range.lowerBound) and \(range.upperBound).")
        )
    }

    private func check(
        _ fields: HetznerFields,
        changing check: HetznerHealthCheck
    ) throws -> HetznerHealthCheck {
        let known: Set = ["protocol", "port", "interval", "timeout", "retries", "http"]
        guard let wish = try fields.object("health_check", knowing: known) else { return check }
        var check = check
        if let kind = try wish.string("protocol") {
            guard ["tcp", "http"].contains(kind) else { throw wish.invalid("protocol", "Must be one of: tcp, http.") }
            check.kind = kind
        }
        check.port = try wish.integer("port") ?? check.port
        check.interval = try wish.integer("interval") ?? check.interval
        check.timeout = try wish.integer("timeout") ?? check.timeout
        check.retries = try wish.integer("retries") ?? check.retries
        try demandWithin(1...65_535, check.port, "port", wish)
        try demandWithin(3...60, check.interval, "interval", wish)
        try demandWithin(1...60, check.timeout, "timeout", wish)
        try demandWithin(1...5, check.retries, "retries", wish)
        guard check.kind == "http" else {
            let wishes = try wish.object("http", knowing: Self.checkHTTPFields)
            try demand(.hetznerLoadBalancerHTTP, wishes == nil, else: wish.invalid("http", "Not for tcp."))
            check.http = nil
            return check
        }
        var http = check.http ?? HetznerHealthCheck.HTTP()
        if let wish = try wish.object("http", knowing: Self.checkHTTPFields) {
            http.domain = try wish.string("domain")
            http.path = try wish.string("path") ?? http.path
            http.response = try wish.string("response") ?? http.response
            http.tls = try wish.bool("tls") ?? http.tls
            http.statusCodes = try wish.strings("status_codes") ?? http.statusCodes
            try demandWithin(0...128, http.domain?.count ?? 0, "domain", wish)
            try demandWithin(1...256, http.path.count, "path", wish)
            try demandWithin(0...256, http.response.count, "response", wish)
            try demandWithin(0...20, http.statusCodes.count, "status_codes", wish)
        }
        check.http = http
        return check
    }

    private func http(
        _ fields: HetznerFields,
        of kind: String,
        changing old: HetznerServiceHTTP?
    ) throws -> HetznerServiceHTTP? {
        let known: Set = [
            "cookie_name", "cookie_lifetime", "timeout_idle", "sticky_sessions", "certificates", "redirect_http",
        ]
        let wish = try fields.object("http", knowing: known)
        try demand(.hetznerLoadBalancerHTTP, kind != "tcp" || wish == nil, else: fields.invalid("http", "Not for tcp."))
        guard kind != "tcp" else { return nil }
        var http = old ?? HetznerServiceHTTP()
        guard let wish else { return http }
        http.cookieName = try wish.string("cookie_name") ?? http.cookieName
        http.cookieLifetime = try wish.integer("cookie_lifetime") ?? http.cookieLifetime
        http.idleTimeout = try wish.integer("timeout_idle") ?? http.idleTimeout
        http.isSticky = try wish.bool("sticky_sessions") ?? http.isSticky
        http.redirects = try wish.bool("redirect_http") ?? http.redirects
        http.certificates = try wish.integers("certificates") ?? http.certificates
        try demandWithin(1...100, http.cookieName.count, "cookie_name", wish)
        try demandWithin(30...86_400, http.cookieLifetime, "cookie_lifetime", wish)
        try demand(
            .hetznerLoadBalancerHTTP,
            kind == "https" || http.certificates.isEmpty && !http.redirects,
            else: wish.invalid("certificates", "Only for https.")
        )
        return http
    }

    /// Refuses certificates that are not there, and more than the type has room for.
    private func demandCertificates(_ balancer: HetznerLoadBalancer, _ fields: HetznerFields) throws {
        try demand(
            .hetznerLoadBalancerCertificates,
            balancer.certificates.allSatisfy { has(.certificate, $0) },
            else: fields.invalid("http.certificates", "certificate not found")
        )
        try demand(
            .hetznerLoadBalancerLimits,
            balancer.certificates.count <= balancer.type.certificates,
            else: .loadBalancer("resource_limit_exceeded", "the type has no further certificates", status: 403)
        )
    }
}

extension HetznerLoadBalancer {
    /// The place of the service that a body names by its port.
    fileprivate func index(ofService fields: HetznerFields) throws -> Int {
        guard let port = try fields.integer("listen_port") else {
            throw fields.invalid("listen_port", "Missing data for required field.")
        }
        guard let index = services.firstIndex(where: { $0.listenPort == port }) else {
            throw HetznerRefusal.notFound("service", "\(port)")
        }
        return index
    }
}
