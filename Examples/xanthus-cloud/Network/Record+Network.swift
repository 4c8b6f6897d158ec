private import XanthusCloud
internal import XanthusNetworkBootstrap

extension Record {
    static let networkColumns = ["kind", "name", "outcome", "id"]

    /// A part of a network and what became of it.
    init(_ resource: NetworkResource, outcome: String, reason: String? = nil) {
        fields = [
            "kind": .text(resource.kind.rawValue),
            "id": .text(resource.id.rawValue),
            "name": .text(resource.name),
            "isOurs": .flag(resource.isOurs),
            "outcome": .text(outcome),
            "reason": .text(reason),
            "ingress": .text(
                resource.ingress.isEmpty ? nil : resource.ingress.map(\.description).joined(separator: "; ")
            ),
        ]
    }
}
