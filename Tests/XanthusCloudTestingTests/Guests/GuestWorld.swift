import Foundation
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

/// A simulated cloud of either kind, on a clock that every sleep moves, with what a machine needs there.
struct GuestWorld {
    enum Cloud: String, CaseIterable, Sendable, CustomTestStringConvertible {
        case oci
        case hetzner

        var testDescription: String { rawValue }

        func world() async throws -> GuestWorld {
            switch self {
            case .oci:
                let setup = OCISetup(passage: .withEverySleep)
                let subnet = try await setup.subnet(setup.vcn()).id
                let cloud = setup.cloud
                return GuestWorld(
                    clock: setup.clock,
                    provider: cloud.provider,
                    shell: cloud.shell,
                    type: OCIProvider.defaultServerType,
                    network: NetworkAttachment(subnet: NetworkAttachment.SubnetID(rawValue: subnet))
                ) { body in await cloud.change { body(&$0.guests) } }
            case .hetzner:
                let clock = ManualClock()
                let cloud = SimulatedHetzner(time: clock.time)
                return GuestWorld(
                    clock: clock,
                    provider: cloud.provider,
                    shell: cloud.shell,
                    type: HetznerProvider.defaultServerType,
                    network: NetworkAttachment()
                ) { body in await cloud.change { body(&$0.guests) } }
            }
        }
    }

    let clock: ManualClock
    let provider: any CloudProvider
    let shell: SimulatedShell
    let type: ServerType.ID
    let network: NetworkAttachment
    let plan: @Sendable (@escaping @Sendable (inout GuestPlan) -> Void) async -> Void

    /// Makes a server, and returns how to log in to it, at the moment at which it runs.
    func machine(_ name: String, userData: Data? = nil) async throws -> SSHTarget {
        let key = try SSHKeyPair.generate(comment: name)
        let spec = ServerSpec(
            name: name,
            type: type,
            authorizedKeys: [key.publicKey],
            network: network,
            userData: userData
        )
        let server = try await provider.wait(for: provider.createServer(spec))
        let address = try #require(server.publicIPv4)
        let hostKeys = await shell.hostKeys(at: address)
        #expect(hostKeys.count == 1)
        return SSHTarget(host: address, user: "root", key: key, hostKeys: hostKeys)
    }
}
