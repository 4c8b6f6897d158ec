import Testing
import XanthusCloud
import XanthusCloudTesting

/// The login keys of a broken cloud.
struct BrokenKeys: SSHKeyService {
    let cloud: BrokenCloud

    private var base: any SSHKeyService {
        get throws { try #require(cloud.base.sshKeys) }
    }

    func keys() -> Pages<SSHKeyResource> {
        Pages(once: { try await base.keys().all() })
    }

    func findOrCreate(_ key: SSHPublicKey, name: String, ownership: Ownership) async throws -> SSHKeyResource {
        do {
            var made = try await base.findOrCreate(key, name: name, ownership: ownership)
            if cloud.fault == .makesKeysAnew { made.id = SSHKeyResource.ID("key-\(cloud.next())") }
            if cloud.fault == .forgetsFingerprints { made.fingerprint = "" }
            return made
        } catch let error as CloudError where error.code == .conflict && cloud.fault == .renamesKeys {
            return try await base.findOrCreate(key, name: "\(name)-2", ownership: ownership)
        }
    }

    func delete(id: SSHKeyResource.ID) async throws {
        do {
            try await base.delete(id: id)
        } catch let error as CloudError where error.code == .notFound && cloud.fault == .removesKeysTwice {}
    }
}

/// The consoles of a broken cloud.
struct BrokenConsole: ConsoleService {
    let cloud: BrokenCloud

    func log(of server: Server.ID) async throws -> String {
        if cloud.fault == .showsEmptyConsoles { return "" }
        do {
            let console = try #require(cloud.base.console)
            return try await console.log(of: server)
        } catch let error as CloudError where error.code == .notFound && cloud.fault == .showsMissingConsoles {
            return "nobody wrote this"
        }
    }
}
