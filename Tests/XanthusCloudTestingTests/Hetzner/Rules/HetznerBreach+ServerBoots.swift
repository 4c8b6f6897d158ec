import Foundation
import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of what servers boot from, how somebody gets in, and what is measured.
    static let serverBoots: [HetznerBreach] = [
        HetznerBreach(.hetznerISOArchitecture) { caller in
            let id = try await caller.server()
            return await caller.post("/servers/\(id)/actions/attach_iso", ["iso": "debian-12.11.0-arm64-netinst.iso"])
        },
        HetznerBreach(.hetznerRescueLapse, kept: { $0["server"]["rescue_enabled"] == false }) { caller in
            let id = try await caller.server()
            await caller.post("/servers/\(id)/actions/enable_rescue")
            caller.clock.advance(by: .seconds(3601))
            return await caller.get("/servers/\(id)")
        },
        HetznerBreach(.hetznerRescueOnce, kept: { $0["server"]["rescue_enabled"] == false }) { caller in
            let id = try await caller.server()
            await caller.post("/servers/\(id)/actions/enable_rescue")
            caller.settle()
            await caller.post("/servers/\(id)/actions/reboot")
            caller.settle()
            return await caller.get("/servers/\(id)")
        },
        HetznerBreach(.hetznerPasswordRunning, kept: { $0["action"]["status"] == "error" }) { caller in
            let id = try await caller.offServer()
            let action = try await caller.post("/servers/\(id)/actions/reset_password").id("action")
            caller.settle()
            return await caller.get("/actions/\(action)")
        },
        HetznerBreach(.hetznerMetricSamples, kept: { $0.samples <= 500 }) { caller in
            let id = try await caller.server()
            caller.clock.advance(by: .seconds(3600))
            return await caller.metrics(of: id, last: 3600, step: 1)
        },
        HetznerBreach(.hetznerMetricDays, kept: { $0.samples <= 30 }) { caller in
            let id = try await caller.server()
            caller.clock.advance(by: .seconds(40 * 86_400))
            return await caller.metrics(of: id, last: 40 * 86_400, step: 86_400)
        },
    ]
}

extension HetznerCaller.Answer {
    /// How many samples of the processors' use it has.
    var samples: Int { self["metrics"]["time_series"]?["cpu"]?["values"]?.array?.count ?? 0 }
}

extension HetznerCaller {
    /// What a server did in the last seconds.
    func metrics(of id: Int, last seconds: Int, step: Int? = nil, types: String = "cpu") async -> Answer {
        let end = clock.date
        let start = end.addingTimeInterval(-Double(seconds))
        let span = "start=\(RFC3339.text(start))&end=\(RFC3339.text(end))"
        return await get("/servers/\(id)/metrics?type=\(types)&\(span)\(step.map { "&step=\($0)" } ?? "")")
    }
}
