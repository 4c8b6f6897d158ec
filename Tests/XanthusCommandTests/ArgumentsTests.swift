import ArgumentParser
import Testing
import XanthusCloud

@testable import xanthus_cloud

@Suite("Arguments")
struct ArgumentsTests {
    @Test(arguments: [
        ("0ms", Duration.zero), ("100ms", .milliseconds(100)), ("1.5s", .milliseconds(1500)), ("20m", .seconds(1200)),
        ("0.5h", .seconds(1800)), ("24h", .seconds(86_400)),
    ])
    func `reads spans with a unit`(text: String, span: Duration) throws {
        #expect(try parseDuration(text) == span)
    }

    @Test(arguments: [
        "", "5", "s", "-1s", "+1s", "1.s", ".5s", "1.2.3s", "1e3s", "0x1s", "1 s", "infs", "nans", "25h", "1d",
    ])
    func `refuses everything else as a span`(text: String) {
        #expect(throws: ValidationError.self) { try parseDuration(text) }
    }

    @Test(arguments: [
        ("ubuntu-24.04", ImageChoice.ubuntu2404), ("Ubuntu-22.04", .ubuntu2204),
        ("debian-12", .newest(operatingSystem: "debian", version: "12")), ("67794396", .id("67794396")),
        ("ocid1.image.oc1.phx.aaaa", .id("ocid1.image.oc1.phx.aaaa")),
    ])
    func `reads an image as a distribution or an id`(text: String, choice: ImageChoice) throws {
        #expect(try parseImage(text) == choice)
    }

    @Test(arguments: ["", "ubuntu", "ubuntu-", "-24.04", "ubuntu-lts", "a-b-1"])
    func `refuses what is neither`(text: String) {
        #expect(throws: ValidationError.self) { try parseImage(text) }
    }

    @Test
    func `a tag's value may be empty and hold an equals sign, its key may not`() throws {
        #expect(try parseTag("team=a=b") == Tag(key: "team", value: "a=b"))
        #expect(try parseTag("team=") == Tag(key: "team", value: ""))
        #expect(throws: ValidationError.self) { try parseTag("=a") }
        #expect(throws: ValidationError.self) { try parseTag("team") }
    }

    @Test(arguments: ["managed-by=me", "Managed-By=me", "xanthus-stack=blog", "xanthus-token=1"])
    func `refuses the tags by which the SDK knows its own`(text: String) {
        #expect(throws: ValidationError.self) { try parseTag(text) }
    }

    @Test
    func `an interrupted command names the next one with all that it needs`() throws {
        let plain = try GlobalOptions.parse(["--cloud", "hetzner", "--output", "json"])
        #expect(plain.words("server", "show", "42") == "xanthus-cloud server show 42 --cloud hetzner")
        let context = try GlobalOptions.parse(["--cloud", "hetzner", "--context", "prod"])
        #expect(context.words("network", "down") == "xanthus-cloud network down --cloud hetzner --context prod")
        let far = try GlobalOptions.parse(["--cloud", "oci", "--profile", "it's mine", "--config-file", "/a b/config"])
        #expect(
            far.words("network", "down")
                == #"xanthus-cloud network down --cloud oci --profile 'it'\''s mine' --config-file '/a b/config'"#
        )
    }
}
