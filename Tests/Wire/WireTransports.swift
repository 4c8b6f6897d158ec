internal import Foundation
internal import HTTPTypes
internal import TransportTrials
internal import XanthusCloud
internal import XanthusCloudTesting

/// Checks what transports promise with each transport that there is, and prints promises × transports.
enum WireTransports {
    private struct Column: Sendable {
        let name: String
        /// Why a promise means nothing to this transport, if so.
        let exclusion: @Sendable (HTTPTransportConformance) -> String?
        let check: @Sendable (HTTPTransportConformance, TransportTLSPeers) async throws -> Void
    }

    /// Prints the table.
    ///
    /// - Parameter systemAuthorities: The file of authorities that the system trusts, to which one is added here; so it
    ///   had better be a copy. Without it no promise is checked for which the system would have to trust.
    /// - Returns: Whether all promises are kept.
    static func run(systemAuthorities: String?) async throws -> Bool {
        let servers = try await OpenSSLPeers.start()
        defer { servers.stop() }
        if let systemAuthorities {
            let file = try FileHandle(forWritingTo: URL(filePath: systemAuthorities))
            try file.seekToEnd()
            try file.write(contentsOf: Data(contentsOf: servers.authority))
            try file.close()
        }
        let columns = columns(authority: servers.authority, systemIsPrepared: systemAuthorities != nil)
        var notes: [String] = []
        print("| Promise | \(columns.map(\.name).joined(separator: " | ")) |")
        print("|---|\(String(repeating: "---|", count: columns.count))")
        var failures: [String] = []
        for promise in HTTPTransportConformance.allCases {
            let cells = await withTaskGroup(of: (Int, String, String?).self) { group in
                for (index, column) in columns.enumerated() {
                    group.addTask {
                        if let exclusion = column.exclusion(promise) { return (index, "– \(exclusion)", nil) }
                        do {
                            try await column.check(promise, servers.peers)
                            return (index, "kept", nil)
                        } catch {
                            return (index, "BROKEN", "\(column.name): \(error)")
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
            }
            failures += cells.compactMap(\.2)
            let row = cells.map { cell in
                guard cell.1.hasPrefix("– ") else { return cell.1 }
                let note = String(cell.1.dropFirst(2))
                if !notes.contains(note) { notes.append(note) }
                return "– \(notes.firstIndex(of: note)! + 1)"
            }
            print("| \(promise.promise) | \(row.joined(separator: " | ")) |")
        }
        for (number, note) in notes.enumerated() { print("\(number + 1): \(note)") }
        for failure in failures { print(failure) }
        return failures.isEmpty
    }

    private static func columns(authority: URL, systemIsPrepared: Bool) -> [Column] {
        var columns = [
            Column(
                name: "URLSessionTransport",
                exclusion: { promise in
                    promise == .trustedCertificate && !systemIsPrepared
                        ? "It trusts the system's authorities alone, and these were not to be changed here."
                        : promise.brokenByFoundation
                },
                check: { try await $0.check(on: URLSessionTransport(), tls: $1) }
            )
        ]
        #if AsyncHTTPClient
            columns.append(
                Column(name: "AsyncHTTPClientTransport", exclusion: { _ in nil }) { promise, peers in
                    let transport = AsyncHTTPClientTransport(certificateAuthorities: authority)
                    try await promise.check(on: transport, tls: peers)
                }
            )
        #endif
        let inProcess: @Sendable (HTTPTransportConformance) -> String? = { promise in
            promise.needs == .exchange ? nil : "It works in process, without sockets or time of its own."
        }
        columns.append(
            Column(name: "MockTransport", exclusion: inProcess) { promise, _ in
                try await promise.check { endpoint in
                    MockTransport { await endpoint.respond(to: $0.request, body: $0.body ?? Data()) }
                }
            }
        )
        columns.append(
            Column(name: "SimulatedTransport", exclusion: inProcess) { promise, _ in
                try await promise.check { SimulatedTransport(to: $0) }
            }
        )
        return columns
    }
}
