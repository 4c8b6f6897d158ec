import Testing
import Yams

@testable import XanthusCloudInit

@Suite("Cloud config")
struct CloudConfigTests {
    @Test func `starts from the packages and the zone that every machine wants`() throws {
        #expect(
            try CloudConfig().rendered() == """
                #cloud-config
                package_update: true
                packages: ["curl", "wget", "git", "apt-transport-https", "ca-certificates", "gnupg", "jq"]
                timezone: "UTC"

                """
        )
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func `parses back to the same values, whatever they hold`(seed: UInt64) throws {
        var source = HostileText(seed: seed)
        var config = CloudConfig(updatesPackageLists: false, packages: ["g++", "libstdc++6"], timezone: "Asia/Tokyo")
        for index in 0..<100 { config.files.append(.init("/srv/\(index) '$\"é", source.next(), mode: 0o640)) }
        for _ in 0..<100 { config.commands.append(["printf", source.next(), source.next()]) }

        let text = try config.rendered()
        #expect(text.hasPrefix("#cloud-config\n"))
        #expect(try config.rendered() == text)
        let root = try #require(try Yams.compose(yaml: text))
        #expect(root["package_update"]?.bool == false)
        #expect(root["packages"]?.array().compactMap(\.string) == config.packages)
        #expect(root["timezone"]?.string == "Asia/Tokyo")
        let files = try #require(root["write_files"]?.array())
        #expect(files.count == config.files.count)
        for (node, file) in zip(files, config.files) {
            #expect(node["path"]?.string.map { Array($0.utf8) } == Array(file.path.utf8))
            #expect(node["content"]?.string.map { Array($0.utf8) } == Array(file.content.utf8))
            #expect(node["permissions"]?.string == "0640")
        }
        let commands = try #require(root["runcmd"]?.array()).map { $0.array().compactMap(\.string) }
        #expect(commands.count == config.commands.count)
        for (read, written) in zip(commands, config.commands) { #expect(read == written) }
    }

    @Test func `keeps modes, numbers and truth values text for every reader`() throws {
        let config = CloudConfig(files: [.init("/etc/no", "0600", mode: 0o4)], commands: [["echo", "no", "1:30"]])
        let text = try config.rendered()
        #expect(text.contains(#"permissions: "0004""#))
        #expect(text.contains(#"content: "0600""#))
        #expect(text.contains(#"- ["echo", "no", "1:30"]"#))
    }

    @Test(arguments: ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+3"])
    func `takes the zones of the tz database`(zone: String) throws {
        try CloudConfig(timezone: zone).validate()
    }

    @Test(arguments: ["", "PST", "GMT+3", "europe/berlin", "Mars/Olympus", "../etc/passwd", "UTC\n", "Europe/Berlin\0"])
    func `refuses other zones`(zone: String) {
        let error = #expect(throws: UserDataError.self) { try CloudConfig(timezone: zone).rendered() }
        #expect(error?.field == "timezone")
    }

    @Test(arguments: [
        (CloudConfig(packages: ["curl", "Curl"]), "packages[1]"),
        (CloudConfig(packages: ["-y"]), "packages[0]"),
        (CloudConfig(packages: ["curl; reboot"]), "packages[0]"),
        (CloudConfig(files: [.init("etc/motd", "")]), "files[0].path"),
        (CloudConfig(files: [.init("/", "")]), "files[0].path"),
        (CloudConfig(files: [.init("/etc/../root/x", "")]), "files[0].path"),
        (CloudConfig(files: [.init("/etc//x", "")]), "files[0].path"),
        (CloudConfig(files: [.init("/etc/x\n", "")]), "files[0].path"),
        (CloudConfig(files: [.init("/etc/x", "a\0")]), "files[0].content"),
        (CloudConfig(files: [.init("/etc/x", "", mode: 644)]), "files[0].mode"),
        (CloudConfig(files: [.init("/etc/x", "1"), .init("/etc/x", "2")]), "files[1].path"),
        (CloudConfig(commands: [["ls"], []]), "commands[1]"),
        (CloudConfig(commands: [[""]]), "commands[0]"),
        (CloudConfig(commands: [["ls", "\0"]]), "commands[0]"),
    ])
    func `refuses what a machine could not do, by field`(config: CloudConfig, field: String) {
        let error = #expect(throws: UserDataError.self) { try config.rendered() }
        #expect(error?.field == field)
    }
}
