import Foundation
import Testing
import Yams

@testable import XanthusCloudInit

@Suite("K3s recipe")
struct K3sRecipeTests {
    @Test(arguments: [WireLimit.oci, .hetzner])
    func `is small on the wire`(limit: WireLimit) throws {
        let data = try K3sRecipe().userData(for: limit, compression: .always)
        #expect(data.wireSize < 8_000)
        #expect(try !K3sRecipe().userData(for: limit).isCompressed)
    }

    @Test func `writes K3s's options where neither shell nor systemd reads them`() throws {
        let recipe = K3sRecipe(
            tlsSANs: ["blog.example.com", "192.0.2.7", "2001:db8::7"],
            extraArguments: [
                "--disable=traefik", "--secrets-encryption", "--disable=servicelb", "--kubelet-arg=x=5%'$HOME",
            ],
            kubeconfigMode: 0o640
        )
        #expect(
            try recipe.configuration() == """
                write-kubeconfig-mode: "0640"
                tls-san: ["blog.example.com", "192.0.2.7", "2001:db8::7"]
                disable: ["traefik", "servicelb"]
                secrets-encryption: "true"
                kubelet-arg: "x=5%'$HOME"

                """
        )
    }

    @Test func `adds its files and its command to the base`() throws {
        var recipe = K3sRecipe()
        recipe.base.files.append(.init("/etc/motd", "hello\n", mode: 0o644))
        recipe.base.commands.append(["true"])
        let config = try recipe.cloudConfig()
        #expect(
            config.files.map(\.path) == [
                "/etc/motd", "/etc/rancher/k3s/config.yaml", "/opt/xanthus/xanthus.env", "/opt/xanthus/setup.sh",
            ]
        )
        #expect(config.files.map(\.mode) == [0o644, 0o600, 0o600, 0o700])
        #expect(config.commands == [["true"], ["bash", "/opt/xanthus/setup.sh"]])
    }

    @Test func `refuses a base that writes one of its own files`() {
        var recipe = K3sRecipe()
        recipe.base.files.append(.init("/opt/xanthus/setup.sh", "#!/bin/sh\n"))
        let error = #expect(throws: UserDataError.self) { try recipe.userData(for: .oci) }
        #expect(error?.rule.contains("/opt/xanthus/setup.sh") == true)
    }

    @Test(arguments: ["v1.33.5+k3s1", "v1.34.0-rc1+k3s1", "v1.30.14+k3s12"])
    func `takes K3s's versions`(version: String) throws {
        let environment = try K3sRecipe(release: .version(version)).environment()
        #expect(environment.hasPrefix("XANTHUS_K3S_VERSION='\(version)'\nXANTHUS_K3S_CHANNEL=''\n"))
    }

    @Test(arguments: ["stable", "latest", "testing", "v1.33", "v1.33-testing"])
    func `takes K3s's channels`(channel: String) throws {
        let environment = try K3sRecipe(release: .channel(channel)).environment()
        #expect(environment.hasPrefix("XANTHUS_K3S_VERSION=''\nXANTHUS_K3S_CHANNEL='\(channel)'\n"))
    }

    private static let checksum = String(repeating: "0aF9", count: 16)

    @Test(arguments: [
        (K3sRecipe(release: .version("1.33.5+k3s1")), "release"),
        (K3sRecipe(release: .version("v1.33.5")), "release"),
        (K3sRecipe(release: .version("v1.33.5+k3s1\n")), "release"),
        (K3sRecipe(release: .version("")), "release"),
        (K3sRecipe(release: .channel("Stable")), "release"),
        (K3sRecipe(release: .channel("stable'; reboot")), "release"),
        (K3sRecipe(tlsSANs: ["ok.example", "https://blog"]), "tlsSANs[1]"),
        (K3sRecipe(tlsSANs: ["10.0.0.256"]), "tlsSANs[0]"),
        (K3sRecipe(tlsSANs: [""]), "tlsSANs[0]"),
        (K3sRecipe(tlsSANs: ["a\nb"]), "tlsSANs[0]"),
        (K3sRecipe(extraArguments: ["disable traefik"]), "extraArguments"),
        (K3sRecipe(extraArguments: ["--node-label=a\nb"]), "extraArguments"),
        (K3sRecipe(extraArguments: ["--token=abc"]), "extraArguments"),
        (K3sRecipe(extraArguments: ["--tls-san=abc"]), "extraArguments"),
        (K3sRecipe(kubeconfigMode: 0o644), "kubeconfigMode"),
        (K3sRecipe(kubeconfigMode: 600), "kubeconfigMode"),
        (K3sRecipe(installScriptURL: "http://mirror/k3s.sh"), "installScriptURL"),
        (K3sRecipe(installScriptURL: "file:///etc/passwd", installScriptSHA256: checksum), "installScriptURL"),
        (K3sRecipe(installScriptURL: "https://user:pass@mirror/"), "installScriptURL"),
        (K3sRecipe(installScriptURL: "https://mirror/a\nb"), "installScriptURL"),
        (K3sRecipe(installScriptSHA256: "abc"), "installScriptSHA256"),
        (K3sRecipe(hostRules: [.tcp(0)]), "hostRules"),
        (K3sRecipe(readyTimeout: .milliseconds(10)), "readyTimeout"),
        (K3sRecipe(base: CloudConfig(timezone: "Mars/Olympus")), "timezone"),
    ])
    func `refuses illegal values, by field`(recipe: K3sRecipe, field: String) {
        let error = #expect(throws: UserDataError.self) { try recipe.userData(for: .hetzner) }
        #expect(error?.field == field)
    }

    @Test func `takes a plain http mirror when there is a checksum`() throws {
        let recipe = K3sRecipe(installScriptURL: "http://[::1]:8080/k3s.sh", installScriptSHA256: Self.checksum)
        #expect(try recipe.environment().contains("XANTHUS_K3S_INSTALL_SHA256='\(Self.checksum.lowercased())'"))
    }

    @Test func `never repeats a refused secret in its error`() {
        let error = #expect(throws: UserDataError.self) {
            try K3sRecipe(extraArguments: ["--token=hunter2"]).userData(for: .oci)
        }
        #expect("\(String(describing: error))".contains("hunter2") == false)
    }
}
