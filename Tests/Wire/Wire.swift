internal import Foundation
internal import XanthusCloud

/// Prints what this SDK would put on the wire, for programs that compare it with the vendors' own.
@main
enum Wire {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "operations": try show(WireOperation.all)
        case "hetzner": try show(WireHetznerOperation.all)
        case "endpoints": try show(WireEndpoint.all)
        case "fleet": try await WireFleet.run()
        case "cycles" where try await WireCycles.run(seed: arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1):
            break
        case "cycles": exit(1)
        case "sign" where arguments.count == 3: try WireSigning(keyFile: arguments[2], keyID: arguments[3]).run()
        case "targets": try WireTarget.run()
        case "simulators": print(SimulatorsPage.text, terminator: "")
        case "transports" where try await WireTransports.run(systemAuthorities: arguments.dropFirst().first): break
        case "transports": exit(1)
        default:
            FileHandle.standardError.write(
                Data(
                    """
                    xanthus-wire operations | hetzner | endpoints | targets | sign KEY-FILE KEY-ID | fleet | cycles [SEED]
                        | simulators
                        | transports [FILE OF THE SYSTEM'S AUTHORITIES, TO WHICH ONE IS ADDED]

                    """.utf8
                )
            )
            exit(64)
        }
    }

    /// Prints JSON with the SDK's own encoder, so that what it says about bodies is what is sent.
    static func show(_ value: some Encodable) throws {
        print(String(decoding: try JSONCoding.encoder().encode(value), as: UTF8.self))
    }
}
