internal import ArgumentParser
internal import XanthusCloud

/// A server, named by id or name.
struct ServerArgument: ParsableArguments {
    @Argument(help: "The server's id or name.")
    var server: String

    /// Finds the server.
    ///
    /// - Throws: `CloudError` with `.notFound`, or `.conflict` if several have the name.
    func resolve(in cloud: any CloudProvider) async throws -> Server {
        if let named = try await cloud.server(named: server) { return named }
        let isID = server.hasPrefix("ocid1.") || server.allSatisfy { $0.isASCII && $0.isNumber }
        guard isID else {
            throw CloudError(
                .notFound,
                "No server is named '\(server)'; `server list` shows what there is.",
                provider: cloud.name
            )
        }
        return try await cloud.server(id: Server.ID(server))
    }
}
