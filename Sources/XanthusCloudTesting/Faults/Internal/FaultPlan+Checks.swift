internal import Foundation
internal import XanthusCloud

extension FaultPlan {
    /// Refuses what names nothing that exists, or can never happen.
    ///
    /// - Parameter source: Where the plan comes from, such as a file.
    /// - Throws: ``ConfigurationError`` that names the rule and its field: `rules[0].operation`.
    func check(source: String? = nil) throws(ConfigurationError) {
        for (index, rule) in rules.enumerated() {
            do {
                try rule.check(at: "rules[\(index)]")
            } catch {
                var error = error
                error.source = source
                throw error
            }
        }
    }
}

extension FaultRule {
    fileprivate func check(at place: String) throws(ConfigurationError) {
        let clouds = Set(FaultTarget.all.map(\.cloud))
        if let cloud, !clouds.contains(cloud) {
            throw ConfigurationError(
                "\(place).cloud",
                rule: "'\(cloud)' is no simulated cloud.",
                nextStep: "Use \(clouds.sorted(by: >).joined(separator: " or "))."
            )
        }
        let targets = try targets(at: place)
        guard !faults.isEmpty else {
            throw ConfigurationError("\(place).faults", rule: "There is no fault.", nextStep: "Name one at least.")
        }
        if let calls, calls.lowerBound < 1 {
            throw ConfigurationError(
                "\(place).calls",
                rule: "Calls are counted from 1, so that there is none with the number \(calls.lowerBound).",
                nextStep: "Begin with 1."
            )
        }
        if let during, during.lowerBound < .zero || during.isEmpty {
            throw ConfigurationError(
                "\(place).during",
                rule: "The span from \(during.lowerBound) to \(during.upperBound) holds no time of the world.",
                nextStep: "Begin at 0 or later, and end after that."
            )
        }
        guard (0...1).contains(probability) else {
            throw ConfigurationError(
                "\(place).probability",
                rule: "\(probability) is no probability.",
                nextStep: "Choose one from 0 to 1."
            )
        }
        for (index, fault) in faults.enumerated() {
            let field = faults.count == 1 ? "\(place).fault" : "\(place).faults[\(index)]"
            try fault.check(at: field)
            guard let obstacle = targets.first?.obstacle(to: fault),
                targets.allSatisfy({ $0.obstacle(to: fault) != nil })
            else { continue }
            throw ConfigurationError(
                field,
                rule: "It can never happen: '\(fault.name)' \(obstacle).",
                nextStep: "Choose another fault, or another operation or cloud."
            )
        }
    }

    /// The operations that the rule is about.
    private func targets(at place: String) throws(ConfigurationError) -> [FaultTarget] {
        let ofCloud = FaultTarget.all.filter { cloud == nil || $0.cloud == cloud }
        guard let operation else { return ofCloud }
        let named = ofCloud.filter { $0.name == operation }
        guard named.isEmpty else { return named }
        if let elsewhere = FaultTarget.all.first(where: { $0.name == operation }) {
            throw ConfigurationError(
                "\(place).operation",
                rule: "'\(operation)' is an operation of \(elsewhere.cloud), not of \(cloud ?? "").",
                nextStep: "Name an operation of that cloud, or leave the cloud out."
            )
        }
        let near = NearNames.of(operation, among: Set(ofCloud.map(\.name)))
        throw ConfigurationError(
            "\(place).operation",
            rule: "No simulated cloud knows an operation '\(operation)'.",
            nextStep: near.isEmpty
                ? "Take a name from the vendor's API, as Documentation/Simulators.md lists them."
                : "Near names are \(near.joined(separator: ", "))."
        )
    }
}

extension FaultTarget {
    fileprivate func obstacle(to fault: Fault) -> String? { fault.obstacle(at: self) }
}

extension Fault {
    fileprivate func check(at field: String) throws(ConfigurationError) {
        switch kind {
        case .slow(let span), .stuck(let span), .slowBoot(let span), .idleReclaim(let span),
            .rateLimited(let span?):
            guard span < .zero || span > .seconds(366 * 86_400) else { return }
            throw ConfigurationError(
                field,
                rule: "A span of \(span) is not possible.",
                nextStep: "Choose one from nothing to 366 days."
            )
        case .status(let status, _):
            guard ![500, 502, 503, 504].contains(status) else { return }
            throw ConfigurationError(
                field,
                rule: "\(status) is not among the faults of a cloud.",
                nextStep: "Choose 500, 502, 503 or 504; other refusals have names of their own."
            )
        case .page(let status, _):
            guard !(200...599).contains(status) else { return }
            throw ConfigurationError(
                field,
                rule: "\(status) is no status of an answer.",
                nextStep: "Choose one from 200 to 599."
            )
        case .clockSkew(let span):
            // As far as the SDK takes a clock for wrong at all, and then some.
            guard span < .seconds(-366 * 86_400) || span > .seconds(366 * 86_400) else { return }
            throw ConfigurationError(
                field,
                rule: "A clock is not wrong by \(span).",
                nextStep: "Choose a span of up to 366 days, either way."
            )
        case .failingGuest(let phase):
            let phases = Guest.phases.map(\.name)
            guard !phases.contains(phase) else { return }
            throw ConfigurationError(
                field,
                rule: "There is no phase '\(phase)'.",
                nextStep: "Choose one of \(phases.joined(separator: ", "))."
            )
        default: return
        }
    }
}
