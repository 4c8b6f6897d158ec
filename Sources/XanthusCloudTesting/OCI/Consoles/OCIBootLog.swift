internal import Foundation
internal import XanthusCloud

/// What the serial console of an instance shows of its last boot, in words of the kind that Ubuntu's kernel and
/// cloud-init use.
enum OCIBootLog {
    /// The text, with the line ends of a terminal; empty before the machine has booted.
    static func text(of instance: OCIRecord, in world: OCIWorld) -> String {
        guard instance.state != "PROVISIONING" else { return "" }
        let key = instance.unseen["hostKey"]?.string ?? ""
        let host = key.split(separator: "@").last.map(String.init) ?? "instance"
        var lines = kernel(instance) + cloudInit(instance)
        if let print = (try? SSHPublicKey(key))?.sha256Fingerprint {
            lines += [
                "-----BEGIN SSH HOST KEY FINGERPRINTS-----", "256 \(print) root@\(host) (ED25519)",
                "-----END SSH HOST KEY FINGERPRINTS-----",
            ]
        }
        lines += ["-----BEGIN SSH HOST KEY KEYS-----", key, "-----END SSH HOST KEY KEYS-----"]
        lines.append(
            "[   41.902115] cloud-init[1530]: Cloud-init v. 25.2 finished at \(date(instance)). "
                + "Datasource DataSourceOracle.  Up 41.89 seconds"
        )
        lines += world.guest(of: instance).console
        switch instance.state {
        case "STOPPING": lines.append("         Stopping ssh.service - OpenBSD Secure Shell server...")
        case "STOPPED": lines.append("[  140.337902] reboot: Power down")
        default: lines += ["", "\(host) login: "]
        }
        return lines.joined(separator: "\r\n")
    }

    private static func kernel(_ instance: OCIRecord) -> [String] {
        let config = instance.document["shapeConfig"]
        let memory = Int((config?["memoryInGBs"]?.number ?? 1) * 1_048_576)
        return [
            "[    0.000000] Linux version 6.14.0-1018-oracle (Ubuntu 6.14.0-1018.18~24.04.1-oracle)",
            "[    0.000000] DMI: QEMU Standard PC, chassis asset tag OracleCloud.com",
            "[    0.104211] Memory: \(memory)K available",
            "[    0.251907] smp: Brought up 1 node, \(config?["vcpus"]?.integer ?? 1) CPUs",
            "[    2.718345] EXT4-fs (sda1): mounted filesystem with ordered data mode.",
            "[    3.141592] systemd[1]: Detected virtualization kvm.",
        ]
    }

    private static func cloudInit(_ instance: OCIRecord) -> [String] {
        let metadata = instance.document["metadata"]
        var lines = ["init-local", "init", "modules:config", "modules:final"].enumerated().map { index, stage in
            let up = 9 + index * 8
            return
                "[   \(up < 10 ? " " : "")\(up).410000] cloud-init[\(612 + index * 300)]: Cloud-init v. 25.2 running "
                + "'\(stage)' at \(date(instance)). Up \(up).41 seconds."
        }
        for key in (metadata?["ssh_authorized_keys"]?.string ?? "").split(whereSeparator: \.isNewline) {
            guard let key = try? SSHPublicKey(String(key)) else { continue }
            lines.append("ci-info: | \(key.type) | \(key.sha256Fingerprint) | - | \(key.comment) |")
        }
        let hasData = metadata?.member("user_data") != nil
        lines.append("[   33.500000] cloud-init[1512]: user data: \(hasData ? "found" : "none")")
        return lines
    }

    private static func date(_ instance: OCIRecord) -> String { instance["timeCreated"] }
}
