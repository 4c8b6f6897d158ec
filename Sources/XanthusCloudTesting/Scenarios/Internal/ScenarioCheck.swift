internal import Foundation
internal import XanthusCloud

/// The checks that the scenarios of both clouds share: each names the field that is wrong.
struct ScenarioCheck {
    /// Where in the scenario the check is, such as `then[0].`; empty at the top.
    let path: String

    func error(_ field: String, _ rule: String, _ nextStep: String) -> ConfigurationError {
        ConfigurationError(path + field, rule: rule, nextStep: nextStep)
    }

    func notNegative(_ field: String, _ number: Int) throws(ConfigurationError) {
        guard number >= 0 else {
            throw error(field, "It is \(number), and must not be negative.", "Set 0 for none.")
        }
    }

    func positive(_ field: String, _ number: Int?) throws(ConfigurationError) {
        guard let number, number < 1 else { return }
        throw error(field, "It is \(number), and must be 1 at least.", "Leave it out for no bound.")
    }

    func notNegative(_ field: String, _ span: Duration) throws(ConfigurationError) {
        guard span >= .zero, span <= .seconds(100 * 366 * 86_400) else {
            throw error(
                field,
                "It is \(span), and must be a span from nothing to a hundred years.",
                "Choose such a span."
            )
        }
    }

    func positive(_ field: String, _ price: Decimal) throws(ConfigurationError) {
        guard price >= 0, price.isFinite else {
            throw error(field, "It is \(price), and a price must not be negative.", "Set 0 for what costs nothing.")
        }
    }

    /// - Parameter what: What it has to be one of, such as `location`.
    func known(_ field: String, _ text: String, _ what: String, among names: some Sequence<String>)
        throws(ConfigurationError)
    {
        guard !names.contains(text) else { return }
        throw error(
            field,
            "There is no \(what) '\(text)'.",
            "Known are \(names.sorted().joined(separator: ", "))."
        )
    }

    func unique(_ field: String, _ names: [String], _ what: String) throws(ConfigurationError) {
        var seen: Set<String> = []
        for (index, name) in names.enumerated() {
            guard !name.isEmpty else {
                throw error("\(field)[\(index)].name", "It is empty.", "Name it.")
            }
            guard seen.insert(name).inserted else {
                throw error(
                    "\(field)[\(index)].name",
                    "There are two \(what) of the name '\(name)'.",
                    "Name them apart."
                )
            }
        }
    }
}

extension Decimal {
    fileprivate var isFinite: Bool { !isNaN }
}
