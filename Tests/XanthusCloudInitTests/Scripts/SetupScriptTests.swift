// The script is for Ubuntu and speaks its bash and its coreutils.
#if os(Linux)
    import Foundation
    import Testing

    @testable import XanthusCloudInit

    @Suite("Setup script")
    struct SetupScriptTests {
        private let pinned = K3sRecipe(release: .version("v1.33.5+k3s1"))

        @Test func `brings a fresh machine to ready`() throws {
            let machine = try Sandbox(pinned)
            let result = try machine.boot()
            #expect(result.status == 0)
            #expect(machine.status == ["configure", "firewall", "download", "install", "wait", "ready"])
            #expect(result.text == machine.status.map { "xanthus: \($0)\n" }.joined())
            let calls = try machine.takeCalls()
            #expect(calls.map { $0.prefix { $0 != " " } } == ["curl", "install-k3s", "k3s"])
            #expect(calls[0].contains(" --output \(machine.root.path)/opt/xanthus/install-k3s.part"))
            #expect(calls[0].hasSuffix(" https://get.k3s.io"))
            #expect(calls[1] == "install-k3s version=v1.33.5+k3s1 channel= server")
        }

        @Test func `does nothing twice on a second run`() throws {
            let machine = try Sandbox(pinned)
            try machine.write("/etc/iptables/rules.v4", Self.rules)
            _ = try machine.boot()
            _ = try machine.takeCalls()
            let rules = machine.read("/etc/iptables/rules.v4")
            let loaded = machine.read("/loaded-by-iptables")

            #expect(try machine.boot().status == 0)
            #expect(machine.status == ["configure", "firewall", "wait", "ready"])
            let calls = try machine.takeCalls()
            #expect(
                calls.filter { !$0.hasPrefix("iptables -w -C") }.map { $0.prefix { $0 != " " } } == [
                    "systemctl", "k3s",
                ]
            )
            #expect(calls.contains("systemctl is-active --quiet k3s"))
            #expect(machine.read("/etc/iptables/rules.v4") == rules)
            #expect(machine.read("/loaded-by-iptables") == loaded)
        }

        @Test func `starts a K3s that stands still`() throws {
            let machine = try Sandbox(pinned)
            _ = try machine.boot()
            try machine.fail("systemctl", times: 1)
            #expect(try machine.boot().status == 0)
            #expect(try machine.takeCalls().contains("systemctl start k3s"))
        }

        @Test func `installs again when another release is wanted`() throws {
            let machine = try Sandbox(pinned)
            _ = try machine.boot()
            _ = try machine.takeCalls()
            try machine.take(K3sRecipe(release: .channel("v1.34")))
            #expect(try machine.boot().status == 0)
            #expect(try machine.takeCalls().contains("install-k3s version= channel=v1.34 server"))
        }

        @Test func `says where a download failed, and heals on the next run`() throws {
            let machine = try Sandbox(pinned)
            try machine.fail("curl", times: 5)
            let result = try machine.boot()
            let line = try machine.line(of: "retry fetch_installer ||")
            #expect(result.status == 1)
            #expect(machine.status.last == "failed:download:\(line)")
            #expect(result.text.contains("curl: made to fail"))
            #expect(result.text.hasSuffix("xanthus: failed:download:\(line) (exit 1)\n"))
            let calls = try machine.takeCalls()
            #expect(calls.filter { $0.hasPrefix("curl") }.count == 5)
            #expect(calls.filter { $0.hasPrefix("sleep") } == ["sleep 2", "sleep 4", "sleep 8", "sleep 16"])
            #expect(!calls.contains { $0.hasPrefix("install-k3s") })

            #expect(try machine.boot().status == 0)
            #expect(machine.status.last == "ready")
        }

        @Test(arguments: ["curl", "install-k3s", "k3s"])
        func `survives a single failure`(stub: String) throws {
            let machine = try Sandbox(pinned)
            try machine.fail(stub, times: 1)
            #expect(try machine.boot().status == 0)
            #expect(machine.status == ["configure", "firewall", "download", "install", "wait", "ready"])
            #expect(try machine.takeCalls().filter { $0.hasPrefix(stub) }.count == 2)
        }

        @Test func `says that the installer failed, and does not take the remains for K3s`() throws {
            let machine = try Sandbox(pinned)
            try machine.fail("install-k3s", times: 5)
            try machine.write("/usr/local/bin/k3s", "#!/bin/sh\n", mode: 0o755)
            #expect(try machine.boot().status == 1)
            let line = try machine.line(of: "retry run_installer ||")
            #expect(machine.status.last == "failed:install:\(line)")
            _ = try machine.takeCalls()
            #expect(try machine.boot().status == 0)
            #expect(try machine.takeCalls().contains { $0.hasPrefix("install-k3s") })
        }

        @Test func `gives up on a node that never gets Ready`() throws {
            let machine = try Sandbox(pinned)
            let environment = try #require(machine.read("/opt/xanthus/xanthus.env"))
            try machine.write(
                "/opt/xanthus/xanthus.env",
                environment.replacing("XANTHUS_READY_SECONDS='600'", with: "XANTHUS_READY_SECONDS='0'")
            )
            try machine.fail("k3s", times: 1_000)
            let result = try machine.boot()
            let line = try machine.line(of: "SECONDS < deadline")
            #expect(machine.status.last == "failed:wait:\(line)")
            #expect(result.text.contains("The node was not Ready within 0 seconds"))
        }

        @Test(arguments: [true, false])
        func `runs only an installer with the right checksum`(isRight: Bool) throws {
            let machine = try Sandbox(pinned)
            let sum = try run("sha256sum", [machine.root.path + "/installer"]).text.prefix(64)
            var recipe = pinned
            recipe.installScriptURL = "http://127.0.0.1:8080/k3s.sh"
            recipe.installScriptSHA256 = isRight ? String(sum) : String(repeating: "0", count: 64)
            try machine.take(recipe)
            #expect(try machine.boot().status == (isRight ? 0 : 1))
            let line = try machine.line(of: "retry fetch_installer ||")
            #expect(machine.status.last == (isRight ? "ready" : "failed:download:\(line)"))
            #expect(try machine.takeCalls().contains { $0.hasPrefix("install-k3s") } == isRight)
        }

        @Test func `opens Oracle's packet filter before the REJECT, in the file and in the kernel`() throws {
            let machine = try Sandbox(K3sRecipe(hostRules: [.tcp(6443), .udp(51_820)]))
            try machine.write("/etc/iptables/rules.v4", Self.rules, mode: 0o640)
            try machine.write("/etc/iptables/rules.v6", Self.rules)
            try machine.write("/loaded-by-iptables", Self.filterRules(Self.rules))
            #expect(try machine.boot().status == 0)

            let ports = """
                -A INPUT -p tcp -m tcp --dport 6443 -j ACCEPT
                -A INPUT -p udp -m udp --dport 51820 -j ACCEPT

                """
            let sixth = Self.rules.replacing("-A INPUT -j REJECT", with: "\(ports)-A INPUT -j REJECT")
            let pods = "-A FORWARD -s 10.42.0.0/16 -j ACCEPT\n-A FORWARD -d 10.42.0.0/16 -j ACCEPT\n"
            let fourth = sixth.replacing(
                "-A INPUT -j REJECT",
                with: "-A INPUT -s 10.42.0.0/16 -j ACCEPT\n-A INPUT -j REJECT"
            )
            .replacing("-A FORWARD -j REJECT", with: "\(pods)-A FORWARD -j REJECT")
            #expect(machine.read("/etc/iptables/rules.v4") == fourth)
            #expect(machine.read("/etc/iptables/rules.v6") == sixth)
            #expect(machine.read("/loaded-by-iptables") == Self.filterRules(fourth))
            // Nothing was loaded for IPv6 yet, so there was no REJECT to stand before.
            #expect(machine.read("/loaded-by-ip6tables") == ports)
            #expect(try machine.mode("/etc/iptables/rules.v4") == 0o640)
        }

        @Test func `names phase and line when the packet filter refuses`() throws {
            let machine = try Sandbox(pinned)
            try machine.write("/etc/iptables/rules.v4", Self.rules)
            try machine.fail("iptables", times: 100)
            #expect(try machine.boot().status == 7)
            let status = try #require(machine.status.last).split(separator: ":")
            #expect(status.prefix(2) == ["failed", "firewall"])
            let line = try #require(Int(status[2]))
            #expect(machine.script[line - 1].contains("\"$tool\""))
        }

        @Test func `leaves machines without such a filter alone`() throws {
            let machine = try Sandbox(pinned)
            #expect(try machine.boot().status == 0)
            #expect(try machine.takeCalls().allSatisfy { !$0.contains("tables") })
        }

        @Test func `fails with a line when a value is missing`() throws {
            let machine = try Sandbox(pinned)
            try machine.write("/opt/xanthus/xanthus.env", "XANTHUS_K3S_VERSION=\n")
            #expect(try machine.boot().status != 0)
            let line = try machine.line(of: "wanted=")
            #expect(machine.status.last == "failed:configure:\(line)")
        }

        @Test func `takes a hostile URL as one word and runs nothing in it`() throws {
            let url = "https://mirror.example/'$(touch${IFS}$XANTHUS_ROOT/pwned)\";reboot;`id`/{a,b}[1-3]\\"
            var recipe = pinned
            recipe.installScriptURL = url
            let machine = try Sandbox(recipe)
            #expect(try machine.boot().status == 0)
            #expect(
                try machine.takeCalls()[0].hasSuffix(
                    "--output \(machine.root.path)/opt/xanthus/install-k3s.part \(url)"
                )
            )
            #expect(machine.read("/pwned") == nil)
        }

        @Test func `keeps its log and its values from other users`() throws {
            let machine = try Sandbox(pinned)
            _ = try machine.boot()
            #expect(try machine.mode("/var/log/xanthus-setup.log") == 0o640)
            #expect(try machine.mode("/opt/xanthus/xanthus.env") == 0o600)
        }

        @Test func `never pipes a download into a shell`() {
            let script = String(decoding: PackageResources.setup_sh, as: UTF8.self)
            #expect(script.contains("curl "))
            #expect(script.firstMatch(of: /\|\s*(sudo\s+)?(ba|da)?sh\b/) == nil)
        }

        @Test(.enabled("shellcheck is not installed") { (try? run("shellcheck", ["--version"]).status) == 0 })
        func `is clean under shellcheck`() throws {
            let machine = try Sandbox(pinned)
            let result = try run("shellcheck", [machine.root.path + "/opt/xanthus/setup.sh"])
            #expect(result.status == 0, "\(result.text)")
        }

        /// The lines that the kernel would have loaded into the table that matters.
        private static func filterRules(_ file: String) -> String {
            file.split(separator: "*filter\n")[1].split(separator: "\n").filter { $0.hasPrefix("-A") }
                .map { $0 + "\n" }.joined()
        }

        /// The rules of Oracle's Ubuntu images, shortened, with another table before them.
        private static let rules = """
            *nat
            :PREROUTING ACCEPT [0:0]
            -A PREROUTING -j ACCEPT
            COMMIT
            *filter
            :INPUT ACCEPT [0:0]
            :FORWARD ACCEPT [0:0]
            :InstanceServices - [0:0]
            -A INPUT -p tcp -m state --state NEW -m tcp --dport 22 -j ACCEPT
            -A INPUT -j REJECT --reject-with icmp-host-prohibited
            -A FORWARD -j REJECT --reject-with icmp-host-prohibited
            -A OUTPUT -d 169.254.0.0/16 -j InstanceServices
            COMMIT

            """
    }
#endif
