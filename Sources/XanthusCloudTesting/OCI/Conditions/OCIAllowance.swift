internal import Foundation

/// What Always Free gives of Ampere processors, from a date on.
struct OCIAllowance: Sendable {
    let since: Date
    let ocpus: Int
    /// GB.
    let memory: Int
    /// Where the numbers are known from.
    let source: String

    /// In the order of their dates. The allowance was halved in 2026, between 5 and 12 June by the archived pages;
    /// the 15th is the day that reports name.
    static let ampere = [
        OCIAllowance(
            since: .distantPast,
            ocpus: 4,
            memory: 24,
            source: "Always Free page as archived on 5 June 2026: 3,000 OCPU hours and 18,000 GB hours a month"
        ),
        OCIAllowance(
            since: Date(timeIntervalSince1970: 1_781_481_600),
            ocpus: 2,
            memory: 12,
            source: "Always Free page as archived on 12 June 2026: 1,500 OCPU hours and 9,000 GB hours a month"
        ),
    ]

    /// The one in force.
    static func ampere(on date: Date) -> OCIAllowance {
        ampere.last { $0.since <= date } ?? ampere[0]
    }
}
