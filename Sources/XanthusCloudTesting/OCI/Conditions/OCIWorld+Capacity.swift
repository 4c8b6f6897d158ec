internal import Foundation

extension OCIWorld {
    /// What is found where an instance is to be placed.
    enum Room {
        case here(faultDomain: String)
        /// There is none, and this is how it shows.
        case none(OCICapacity.Disguise)
    }

    /// Whether a shape is offered in a domain.
    func offers(_ shape: String, in domain: String) -> Bool {
        !(conditions.absentShapes[shape] ?? []).contains { OCIConditions.names($0, domain) }
    }

    /// Finds a place in a domain: the fault domain that is wished, or of those that have room (or of all, if the conditions
    /// say so) the one with the fewest instances.
    ///
    /// - Parameter instance: One that is there already and only looks for another place; it takes none of its own.
    func room(
        for shape: String,
        in domain: String,
        faultDomain: String?,
        besides instance: String? = nil
    ) -> Room {
        let wished = faultDomain.map { [$0] } ?? account.faultDomains
        let there = living(.instance, in: domain).filter { $0.id != instance }
        let order = wished.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            let counts = (
                there.count { $0["faultDomain"] == first }, there.count { $0["faultDomain"] == second }
            )
            return (counts.0, left.offset) < (counts.1, right.offset)
        }
        var disguise: OCICapacity.Disguise?
        for (_, name) in conditions.looksInOneFaultDomain ? order.prefix(1) : order[...] {
            let place = OCICapacity.Place(domain: domain, faultDomain: name)
            let shortage = shortages(of: shape, at: place).first { $0.left(besides: instance, self) <= 0 }
            guard let shortage else { return .here(faultDomain: name) }
            disguise = disguise ?? shortage.disguise
        }
        return .none(disguise ?? .refusal)
    }

    /// How many more instances of a shape fit into a domain, or into one of its fault domains; `nil` if nothing bounds
    /// them.
    func vacancies(of shape: String, in domain: String, faultDomain: String?) -> Int? {
        let rooms = (faultDomain.map { [$0] } ?? account.faultDomains).map { name in
            shortages(of: shape, at: .init(domain: domain, faultDomain: name))
                .map { (isOfFaultDomain: $0.faultDomain != nil, left: max(0, $0.left(besides: nil, self))) }
        }
        // What fault domains have by themselves adds up; a shortage of them all together is one and the same in each.
        let own = rooms.map { room in room.filter(\.isOfFaultDomain).map(\.left).min() }
        let sum = own.contains(nil) ? nil : own.reduce(0) { $0 + ($1 ?? 0) }
        let shared = rooms.first?.filter { !$0.isOfFaultDomain }.map(\.left).min()
        return [sum, shared].compactMap(\.self).min()
    }

    private func shortages(of shape: String, at place: OCICapacity.Place) -> [OCICapacity] {
        guard keeps(.capacity) else { return [] }
        return conditions.capacity.filter { $0.applies(to: shape, at: place, now: now, since: start) }
    }
}

extension OCICapacity {
    fileprivate func left(besides instance: String?, _ world: OCIWorld) -> Int {
        instances
            - world.living(.instance).count { record in
                record.id != instance
                    && covers(
                        record["shape"],
                        at: Place(domain: record["availabilityDomain"], faultDomain: record["faultDomain"])
                    )
            }
    }
}
