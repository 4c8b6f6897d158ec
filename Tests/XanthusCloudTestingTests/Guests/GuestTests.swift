import Foundation
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

/// Machines of both clouds, as somebody sees them who logs in.
@Suite("Guests of simulated machines")
struct GuestTests {
    private func code(_ body: () async throws -> some Any) async -> CloudError.Code? {
        do { _ = try await body() } catch let error as CloudError { return error.code } catch {}
        return nil
    }

    @Test(arguments: GuestWorld.Cloud.allCases)
    func `a machine with user data becomes a K3s server, seen from its shell alone`(make: GuestWorld.Cloud) async throws
    {
        let world = try await make.world()
        let target = try await world.machine("blog", userData: Data("#!/bin/sh\n".utf8))
        world.clock.advance(by: .seconds(18))
        var phases: [String] = []
        for try await phase in world.shell.lines(of: "/opt/xanthus/status", on: target) {
            phases.append(phase)
            if phase == "ready" { break }
        }
        #expect(phases == ["configure", "firewall", "download", "install", "wait", "ready"])
        #expect(try await world.shell.run("cat /opt/xanthus/status", on: target).text.hasSuffix("ready\n"))
        var api = target
        api.port = 6443
        #expect(try await world.shell.run("true", on: api).status == 0)
    }

    @Test(arguments: GuestWorld.Cloud.allCases)
    func `a machine without user data is plain, and knows few commands`(make: GuestWorld.Cloud) async throws {
        let world = try await make.world()
        let target = try await world.machine("blog")
        world.clock.advance(by: .seconds(600))
        #expect(await code { try await world.shell.read("/opt/xanthus/status", on: target) } == .notFound)
        #expect(try await world.shell.run("false", on: target).status == 1)
        #expect(try await world.shell.run("cat /etc/nothing", on: target).status == 1)
        let unknown = try await world.shell.run("rm -rf /", on: target)
        #expect(unknown.status == 127)
        #expect(String(decoding: unknown.errorOutput, as: UTF8.self) == "rm: command not found\n")
    }

    @Test(arguments: GuestWorld.Cloud.allCases)
    func `a script that dies says in which phase and line`(make: GuestWorld.Cloud) async throws {
        let world = try await make.world()
        await world.plan { $0["blog"] = .k3s(failingIn: "download", line: 42) }
        let target = try await world.machine("blog", userData: Data("#!/bin/sh\n".utf8))
        world.clock.advance(by: .seconds(600))
        let status = try await world.shell.read("/opt/xanthus/status", on: target)
        #expect(String(decoding: status, as: UTF8.self) == "configure\nfirewall\ndownload\nfailed:download:42\n")
    }

    @Test(arguments: GuestWorld.Cloud.allCases)
    func `nobody listens before the machine has booted, after it is off, and on one that is unreachable`(
        make: GuestWorld.Cloud
    ) async throws {
        let world = try await make.world()
        await world.plan { $0["deaf"] = .unreachable }
        let target = try await world.machine("blog")
        #expect(await code { try await world.shell.run("true", on: target) } == .unreachable)
        world.clock.advance(by: .seconds(60))
        #expect(try await world.shell.run("true", on: target).status == 0)
        let id = try #require(try await world.provider.server(named: "blog")?.id)
        _ = try await world.provider.wait(for: world.provider.stopServer(id: id, mode: .hard))
        #expect(await code { try await world.shell.run("true", on: target) } == .unreachable)
        _ = try await world.provider.wait(for: world.provider.startServer(id: id))
        #expect(await code { try await world.shell.run("true", on: target) } == .unreachable)
        world.clock.advance(by: .seconds(15))
        #expect(try await world.shell.run("true", on: target).status == 0)
        let deaf = try await world.machine("deaf")
        world.clock.advance(by: .seconds(600))
        #expect(await code { try await world.shell.run("true", on: deaf) } == .unreachable)
    }

    @Test(arguments: GuestWorld.Cloud.allCases)
    func `keys count: another host key and another login key are refused`(make: GuestWorld.Cloud) async throws {
        let world = try await make.world()
        let target = try await world.machine("blog")
        world.clock.advance(by: .seconds(60))
        var other = target
        other.hostKeys = [try SSHKeyPair.generate().publicKey]
        #expect(await code { try await world.shell.run("true", on: other) } == .untrusted)
        other.hostKeys = []
        #expect(await code { try await world.shell.run("true", on: other) } == .untrusted)
        other = target
        other.key = try SSHKeyPair.generate()
        #expect(await code { try await world.shell.run("true", on: other) } == .unauthenticated)
    }

    @Test(arguments: GuestWorld.Cloud.allCases)
    func `a restart in the middle leaves the script where it was`(make: GuestWorld.Cloud) async throws {
        let world = try await make.world()
        await world.plan { $0.usual = .k3s.slower(by: 2) }
        let target = try await world.machine("blog", userData: Data("#!/bin/sh\n".utf8))
        world.clock.advance(by: .seconds(100))
        let before = try await world.shell.read("/opt/xanthus/status", on: target)
        let id = try #require(try await world.provider.server(named: "blog")?.id)
        _ = try await world.provider.wait(for: world.provider.rebootServer(id: id, mode: .hard))
        world.clock.advance(by: .seconds(3600))
        #expect(try await world.shell.read("/opt/xanthus/status", on: target) == before)
        #expect(String(decoding: before, as: UTF8.self) == "configure\nfirewall\ndownload\n")
    }

    @Test func `the console of an instance shows what its guest says`() async throws {
        let world = try await GuestWorld.Cloud.oci.world()
        await world.plan { $0["blog"] = .k3s(failingIn: "install", line: 7, saying: "No space left on device") }
        _ = try await world.machine("blog", userData: Data("#!/bin/sh\n".utf8))
        world.clock.advance(by: .seconds(600))
        let id = try #require(try await world.provider.server(named: "blog")?.id)
        let log = try await #require(world.provider.console).log(of: id)
        #expect(log.contains("xanthus: install\r\nNo space left on device\r\nxanthus: failed:install:7 (exit 1)"))
    }
}
