internal import Foundation

/// What a project has to pay: every started hour, and no more in a month than the month's price.
///
/// That the hours are those since the creation, and that a month begins on its first day in UTC, is assumed. So is how
/// things with a price of a month alone are counted: volumes and images by the hour, at the 720th part; floating IPs
/// by the started month.
struct HetznerLedger: Sendable {
    /// What a thing costs while it is as it is.
    struct Rate: Sendable, Hashable {
        var hourly: Decimal
        var monthly: Decimal
        /// Whether a started month costs all of it.
        var isWhole = false
    }

    private struct Period: Sendable {
        let resource: HetznerWorld.Resource
        let name: String
        let rate: Rate
        let start: Date
        var end: Date?
    }

    private var closed: [Period] = []
    private var open: [HetznerWorld.Resource: Period] = [:]
    /// What was there before anybody came.
    private let foreign: Set<HetznerWorld.Resource>

    init(besides foreign: Set<HetznerWorld.Resource> = []) { self.foreign = foreign }

    /// Notes what is there, and so has to be paid, from a date on.
    mutating func note(_ rates: [HetznerWorld.Resource: (name: String, rate: Rate)], at date: Date) {
        for (resource, period) in open where rates[resource]?.rate != period.rate {
            var period = period
            period.end = date
            closed.append(period)
            open[resource] = nil
        }
        for (resource, entry) in rates where open[resource] == nil && !foreign.contains(resource) {
            open[resource] = Period(resource: resource, name: entry.name, rate: entry.rate, start: date)
        }
    }

    /// What there is to pay until a date.
    func cost(until now: Date) -> WorldCost {
        var items: [HetznerWorld.Resource: (name: String, amount: Decimal)] = [:]
        for period in closed + open.values {
            items[period.resource, default: (period.name, 0)].amount += Self.amount(period, until: now)
        }
        return WorldCost(
            currency: HetznerPrices.currency,
            items: items.filter { $0.value.amount > 0 }.sorted { $0.key.id < $1.key.id }.map { resource, entry in
                WorldCost.Item(
                    kind: resource.kind.words,
                    id: String(resource.id),
                    name: entry.name,
                    amount: entry.amount
                )
            }
        )
    }

    private static func amount(_ period: Period, until now: Date) -> Decimal {
        let end = min(period.end ?? now, now)
        var (sum, month): (Decimal, Date) = (0, period.start)
        repeat {
            let next = calendar.dateInterval(of: .month, for: month)?.end ?? .distantFuture
            if period.rate.isWhole {
                sum += period.rate.monthly
            } else {
                let hours = startedHours(of: period, by: min(next, end)) - startedHours(of: period, by: month)
                sum += min(Decimal(hours) * period.rate.hourly, period.rate.monthly)
            }
            month = next
        } while month < end
        return sum
    }

    /// How many hours of a period have begun by a date; the first one has at once.
    private static func startedHours(of period: Period, by date: Date) -> Int {
        guard date > period.start else { return 0 }
        return Int((date.timeIntervalSince(period.start) / 3_600).rounded(.up))
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
