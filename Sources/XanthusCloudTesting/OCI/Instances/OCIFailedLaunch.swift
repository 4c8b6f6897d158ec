internal import Foundation

/// A launch that found no room.
struct OCIFailedLaunch: Sendable {
    let shape: String
    let date: Date
}

extension OCIRefusal {
    /// Observed from 2018 to 2026, always alike.
    static let outOfHostCapacity = OCIRefusal(500, "InternalError", "Out of host capacity.")

    var isAboutCapacity: Bool { code == Self.outOfHostCapacity.code && message == Self.outOfHostCapacity.message }
}

extension OCIWorld {
    mutating func rememberFailure(of shape: String) {
        failedLaunches.append(OCIFailedLaunch(shape: shape, date: now))
        // Nobody counts more.
        failedLaunches = failedLaunches.suffix(1_000)
    }

    /// - Throws: `LimitExceeded` for all limits of the shape, if the conditions let failed launches count and enough
    ///   have failed lately. Observed.
    func checkPhantomUsage(of shape: OCIShape) throws(OCIRefusal) {
        guard keeps(.phantomUsage), let phantom = conditions.phantomUsage else { return }
        let since = now.addingTimeInterval(-(phantom.lasting / .seconds(1)))
        guard failedLaunches.count(where: { $0.shape == shape.name && $0.date > since }) >= phantom.failures else {
            return
        }
        throw .limits(shape.demand([:]).map(\.name).filter { OCILimit.named($0) != nil })
    }
}
