import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

extension OCISetup {
    var domain: String { "Uocm:PHX-AD-1" }
    var client: OCI.Client { cloud.provider.client }

    /// A volume that can be used.
    func volume(_ size: Int = 50, _ more: JSON = [:]) async throws -> SignedCaller.Answer {
        var body: JSON = [
            "compartmentId": .string(compartment), "availabilityDomain": .string(domain), "sizeInGBs": .integer(size),
        ]
        for (name, value) in more.object ?? [:] { body[name] = value }
        let volume = try await call(.post, "/volumes", body)
        clock.advance(by: .seconds(10))
        return volume
    }

    /// An instance that runs, perhaps with more than is usual.
    func running(_ change: (inout JSON) -> Void = { _ in }) async throws -> String {
        var body = try await launch(in: try await subnet(try await vcn()).id)
        change(&body)
        let instance = try await call(.post, "/instances", body).id
        clock.advance(by: .seconds(45))
        return instance
    }

    /// The attachment of its boot volume.
    func boot(of instance: String) async throws -> JSON {
        let path = "/bootVolumeAttachments\(query)&availabilityDomain=\(domain)&instanceId=\(instance)"
        return try await call(.get, path).json.array?.first ?? nil
    }

    func attach(
        _ volume: String,
        to instance: String,
        _ more: JSON = ["type": "paravirtualized"]
    ) async throws -> SignedCaller.Answer {
        var body = more
        body["volumeId"] = .string(volume)
        body["instanceId"] = .string(instance)
        return try await call(.post, "/volumeAttachments", body)
    }
}

extension JSON {
    subscript(text key: String) -> String { self[key]?.string ?? "" }
}
