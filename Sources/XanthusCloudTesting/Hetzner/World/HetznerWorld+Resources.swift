internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    /// What a thing is called and how it is, for timelines.
    struct Brief: Sendable, Hashable {
        let name: String
        /// Empty for what has no states.
        let state: String
    }

    /// All that is there.
    var briefs: [Resource: Brief] {
        var briefs: [Resource: Brief] = [:]
        func add(_ kind: HetznerKind, _ id: Int, _ name: String, _ state: String = "") {
            briefs[Resource(kind, id)] = Brief(name: name, state: state)
        }
        for thing in servers.values { add(.server, thing.id, thing.name, thing.status) }
        for thing in sshKeys.values { add(.sshKey, thing.id, thing.name) }
        for thing in firewalls.values { add(.firewall, thing.id, thing.name) }
        for thing in primaryIPs.values { add(.primaryIP, thing.id, thing.name) }
        for thing in floatingIPs.values { add(.floatingIP, thing.id, thing.name) }
        for thing in volumes.values {
            let server = thing.server.flatMap { servers[$0]?.name }
            add(.volume, thing.id, thing.name, server.map { "attached to \($0)" } ?? "")
        }
        for thing in zones.values { add(.zone, thing.id, thing.name) }
        for thing in certificates.values { add(.certificate, thing.id, thing.name) }
        for thing in loadBalancers.values { add(.loadBalancer, thing.id, thing.name) }
        for thing in images.values { add(.image, thing.id, thing.description) }
        for thing in placementGroups.values { add(.placementGroup, thing.id, thing.name) }
        for thing in networks.values { add(.network, thing.id, thing.name) }
        return briefs
    }

    /// What has come, gone or changed its state since things were so.
    static func changes(
        from old: [Resource: Brief],
        to new: [Resource: Brief],
        at date: Date
    ) -> [WorldChange] {
        guard old != new else { return [] }
        func change(_ resource: Resource, _ name: String, _ event: WorldChange.Event) -> WorldChange {
            WorldChange(date: date, kind: resource.kind.words, id: String(resource.id), name: name, event: event)
        }
        return Set(old.keys).union(new.keys).sorted { $0.id < $1.id }.compactMap { resource in
            switch (old[resource], new[resource]) {
            case (nil, let now?): change(resource, now.name, .arrival(state: now.state))
            case (let then?, nil): change(resource, then.name, .departure)
            case (let then?, let now?) where then.state != now.state:
                change(resource, now.name, .change(from: then.state, to: now.state.isEmpty ? "-" : now.state))
            default: nil
            }
        }
    }

    /// What is there, as the API shows it.
    func resources(by router: Router<HetznerWorld>, at now: Date) -> [WorldResource] {
        HetznerKind.allCases.flatMap { kind -> [WorldResource] in
            let filter = kind == .image ? "?type=snapshot&type=backup&include_deprecated=true" : ""
            let things = all("/v1/\(kind.plural)\(filter)", kind.plural, by: router, at: now).map { json in
                Self.resource(kind.words, json, owner: nil)
            }
            guard kind == .zone else { return things }
            return things
                + things.flatMap { zone in
                    all("/v1/zones/\(zone.id)/rrsets", "rrsets", by: router, at: now)
                        .map { Self.resource("record set", $0, owner: zone.id) }
                }
        }
    }

    private static func resource(_ kind: String, _ json: JSON, owner: String?) -> WorldResource {
        let id = json["id"].map { $0.integer.map(String.init) ?? $0.string ?? "" } ?? ""
        return WorldResource(
            kind: kind,
            id: id,
            name: json["name"]?.string ?? json["description"]?.string ?? id,
            tags: json["labels"]?.stringMap ?? [:],
            json,
            owner: owner
        )
    }

    /// All pages of a list.
    private func all(_ path: String, _ plural: String, by router: Router<HetznerWorld>, at now: Date) -> [JSON] {
        var (found, page): ([JSON], Int?) = ([], 1)
        while let number = page {
            let request = HTTPRequest(
                method: .get,
                scheme: nil,
                authority: nil,
                path: "\(path)\(path.contains("?") ? "&" : "?")per_page=50&page=\(number)"
            )
            var copy = self
            guard case .route(let route, let call) = router.match(request, body: Data(), now: now),
                let body = try? route.handler(&copy, call).body
            else { break }
            found += body[plural]?.array ?? []
            page = body["meta"]?["pagination"]?["next_page"]?.integer
        }
        return found
    }
}
