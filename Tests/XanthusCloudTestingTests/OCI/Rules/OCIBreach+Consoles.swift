import Foundation
import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

extension OCIBreach {
    /// Of what instances show on their consoles.
    static let consoles: [OCIBreach] = [
        OCIBreach(.historyOfRunning) { place in
            let id = try await place.setup.running()
            _ = try await place.setup.call(.delete, "/instances/\(id)")
            return try await place.capture(id)
        },
        OCIBreach(.historyReady) { place in
            let history = try await place.capture(place.setup.running()).id
            return try await place.setup.call(.get, "/instanceConsoleHistories/\(history)/data")
        },
        OCIBreach(.historyLength) { place in
            let history = try await place.capture(place.setup.running()).id
            place.setup.clock.advance(by: .seconds(5))
            return try await place.setup.call(.get, "/instanceConsoleHistories/\(history)/data?length=1048577")
        },
        OCIBreach(.consoleConnectionKey) { place in
            try await place.connect(place.setup.running(), SSHKeyPair.generate(comment: "x").publicKey.line)
        },
        OCIBreach(.oneConsoleConnection) { place in
            // 65,537, and a modulus of 1,024 bits.
            let numbers: [UInt8] = [0, 0, 0, 3, 1, 0, 1, 0, 0, 0, 129, 0, 0x80] + [UInt8](repeating: 1, count: 127)
            let blob = Data([0, 0, 0, 7] + Array("ssh-rsa".utf8) + numbers).base64EncodedString()
            let id = try await place.setup.running()
            _ = try await place.connect(id, "ssh-rsa \(blob) me")
            return try await place.connect(id, "ssh-rsa \(blob) me")
        },
    ]
}

extension OCIBreach.Place {
    fileprivate func capture(_ instance: String) async throws -> SignedCaller.Answer {
        try await setup.call(.post, "/instanceConsoleHistories", ["instanceId": .string(instance)])
    }

    fileprivate func connect(_ instance: String, _ key: String) async throws -> SignedCaller.Answer {
        try await setup.call(
            .post,
            "/instanceConsoleConnections",
            ["instanceId": .string(instance), "publicKey": .string(key)]
        )
    }
}
