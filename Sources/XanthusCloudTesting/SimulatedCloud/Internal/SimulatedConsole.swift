internal import XanthusCloud

/// The consoles of a simulated account's servers: a line for each change of state.
struct SimulatedConsole: ConsoleService {
    let cloud: SimulatedCloud

    func log(of server: Server.ID) async throws -> String {
        try cloud.call(.consoleLog) { account in
            try account.known(server).console.map { "\($0)\n" }.joined()
        }
    }
}
