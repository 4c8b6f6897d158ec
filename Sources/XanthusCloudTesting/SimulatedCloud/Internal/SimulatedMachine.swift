internal import XanthusCloud

internal import struct Foundation.Date

/// A server of a simulated cloud, with what is going to become of it.
struct SimulatedMachine: Sendable {
    /// A change of state that is due.
    struct Step: Sendable {
        let date: Date
        let status: Server.Status
    }

    /// What is being done to a machine.
    struct Work: Sendable {
        let id: String
        let goal: Server.Status
        /// How it ends, unless well.
        let failure: CloudError?
        /// What is left to come, the earliest first.
        var steps: [Step]
    }

    var server: Server
    let spec: ServerSpec
    var work: Work?
    var console: [String] = []
}

/// What one look of a wait shows.
struct SimulatedLook: Sendable {
    /// `nil` if nobody knows the server.
    let server: Server?
    /// Whether any of the work goes on.
    let isUnderWay: Bool
    /// How the work failed.
    let failure: CloudError?
}
