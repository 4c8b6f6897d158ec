import ArgumentParser
import Testing
import XanthusCloud
import XanthusCloudInit

@testable import xanthus_cloud

@Suite("Exit status")
struct ExitStatusTests {
    @Test
    func `tells the cloud's refusal from configuration and interruption`() {
        #expect(ExitStatus.of(CloudError(.outOfCapacity, "No room.")) == 1)
        #expect(ExitStatus.of(ConfigurationError("token", rule: "It is missing.", nextStep: "Set it.")) == 78)
        #expect(ExitStatus.of(UserDataError("user data", rule: "Too long.", nextStep: "Shorten it.")) == 78)
        #expect(ExitStatus.of(CancellationError()) == 130)
    }

    @Test(arguments: [
        ["simulate", "--cloud", "aws"], ["simulate", "--latency", "5"], ["simulate", "--speed", "0"],
        ["simulate", "--speed", "nan"], ["simulate", "--port", "65536"], ["simulate", "--port", "65535"],
        ["simulate", "extra"], ["nonsense"],
        ["server", "list"], ["server", "list", "--cloud", "all"], ["server", "show", "--cloud", "oci"],
        ["server", "list", "--cloud", "hetzner", "--profile", "DEFAULT"],
        ["server", "list", "--cloud", "oci", "--context", "prod"],
        ["server", "create", "blog", "--cloud", "oci"],
        ["server", "create", "blog", "--cloud", "oci", "--type", "t", "--k3s", "--user-data", "f"],
        ["server", "create", "blog", "--cloud", "oci", "--type", "t", "--network", "other"],
        ["server", "create", "blog", "--cloud", "oci", "--type", "t", "--tag", "novalue"],
        ["server", "create", "blog", "--cloud", "oci", "--type", "t", "--tag", "managed-by=me"],
        ["server", "create", "blog", "--cloud", "oci", "--type", "t", "--admin", "1.2.3.4/99"],
        ["network", "up", "--cloud", "oci", "--admin", "here"],
        ["network", "up", "--cloud", "oci", "--output", "yaml"], ["demo", "--speed", "-1"],
    ])
    func `wrong usage is 64`(arguments: [String]) {
        let error = #expect(throws: (any Error).self) { try XanthusCloudCommand.parseAsRoot(arguments) }
        #expect(error.map(ExitStatus.of) == 64)
    }

    @Test
    func `help that was asked for is a success`() {
        #expect(ExitStatus.of(CleanExit.helpRequest()) == 0)
    }
}
