import Testing
import XanthusCloud

@Suite("Near names")
struct NearNamesTests {
    private let names = ["LaunchInstance", "TerminateInstance", "create_server", "delete_server", "get_server"]

    @Test(arguments: [
        ("LaunchInstanc", ["LaunchInstance"]), ("launch_instance", ["LaunchInstance"]),
        ("createServer", ["create_server", "delete_server", "get_server"]), ("Fly", []),
    ])
    func `are those that a slip or a way of writing leads away from`(name: String, near: [String]) {
        #expect(NearNames.of(name, among: names) == near)
    }
}
