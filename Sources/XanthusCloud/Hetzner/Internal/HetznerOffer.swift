internal import struct Foundation.Date

/// What the catalogue says about a wish. Where it is silent, the API decides.
struct HetznerOffer: Sendable {
    /// How many alternatives are named.
    private static let count = 5

    let types: [Hetzner.ServerType]
    let images: [Hetzner.Image]
    let location: String
    let now: Date

    /// What goes out of use among the things that a server is to be made of.
    func deprecations(type: ServerType.ID, image: ImageChoice) -> [HetznerDeprecation] {
        let size = known(type)
        let place = size?.locations?.first { $0.name == location }
        return [
            place?.deprecation.map { HetznerDeprecation("server type \(type) in \(location)", $0) },
            chosen(image, for: size)?.deprecation.map { HetznerDeprecation("image \(image.words)", $0) },
        ].compactMap(\.self)
    }

    /// Refuses what the catalogue shows to be impossible.
    func check(type id: ServerType.ID, image choice: ImageChoice) throws(ConfigurationError) {
        guard let type = known(id) else { return }
        if let places = type.locations {
            guard let place = places.first(where: { $0.name == location }) else {
                throw ConfigurationError(
                    "type",
                    rule: "Hetzner does not offer \(type.name) in \(location).",
                    nextStep: alternatives(to: id)
                )
            }
            if let end = place.deprecation?.unavailableAfter, end <= now {
                throw ConfigurationError(
                    "type",
                    rule: "\(type.name) is unavailable in \(location) since \(HetznerDeprecation.day(end)).",
                    nextStep: alternatives(to: id)
                )
            }
        }
        guard let image = chosen(choice, for: type) else { return }
        guard image.architecture == type.architecture else {
            let (own, needed) = (image.architecture.rawValue, type.architecture.rawValue)
            let twin = images.first { $0.name == image.name && $0.architecture == type.architecture }
            throw ConfigurationError(
                "image",
                rule: "Image \(image.id) is for \(own), and \(type.name) is \(needed).",
                nextStep: twin.map { "Take image \($0.id), which is the same for \(needed)." }
                    ?? "Choose an image for \(needed), or a server type for \(own)."
            )
        }
        if let end = image.deprecation?.unavailableAfter, end <= now {
            throw ConfigurationError(
                "image",
                rule: "Image \(choice.words) is unavailable since \(HetznerDeprecation.day(end)).",
                nextStep: "Choose one of the provider's images()."
            )
        }
    }

    /// What the catalogue shows as available instead: the type elsewhere, and others of its architecture here.
    func alternatives(to id: ServerType.ID) -> String {
        guard let type = known(id) else { return "The catalogue does not know \(id)." }
        let places = (type.locations ?? []).filter { $0.isAvailable(at: now) == true && $0.name != location }.map(
            \.name
        )
        let others = types.filter { other in
            other.name != type.name && other.architecture == type.architecture
                && other.locations?.contains { $0.name == location && $0.isAvailable(at: now) == true } == true
        }
        // Those that are large enough, the smallest first, and then the largest of the others.
        let isEnough = { (other: Hetzner.ServerType) in other.cores >= type.cores && other.memory >= type.memory }
        let size = { (other: Hetzner.ServerType) in (other.memory, other.cores) }
        let ranked =
            others.filter(isEnough).sorted { size($0) < size($1) }
            + others.filter { !isEnough($0) }.sorted { size($0) > size($1) }
        let elsewhere = places.isEmpty ? "in no other location" : "in \(Self.list(places))"
        let here = ranked.isEmpty ? "no other \(type.architecture.rawValue) type" : Self.list(ranked.map(\.name))
        return "The catalogue shows room for \(type.name) \(elsewhere), and in \(location) for \(here)."
    }

    private func known(_ id: ServerType.ID) -> Hetzner.ServerType? {
        types.first { $0.name == id.rawValue } ?? types.first { "\($0.id)" == id.rawValue }
    }

    private func chosen(_ choice: ImageChoice, for type: Hetzner.ServerType?) -> Hetzner.Image? {
        switch choice {
        case .id(let id): images.first { "\($0.id)" == id.rawValue }
        case .newest(let system, let version):
            images.first { $0.name == "\(system)-\(version)" && $0.architecture == type?.architecture }
        }
    }

    private static func list(_ names: [String]) -> String { names.prefix(count).joined(separator: ", ") }
}

extension ImageChoice {
    /// The choice in a sentence.
    fileprivate var words: String {
        switch self {
        case .id(let id): id.rawValue
        case .newest(let system, let version): "\(system)-\(version)"
        }
    }
}
