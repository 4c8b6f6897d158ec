import Testing

@testable import XanthusCloud

@Suite("Environment")
struct EnvironmentTests {
    private let environment = Environment(["TOKEN": "hush", "EMPTY": ""], homeDirectory: "/home/me")

    @Test
    func `takes empty variables for unset ones`() {
        #expect(environment["TOKEN"] == "hush")
        #expect(environment["EMPTY"] == nil)
        #expect(environment["OTHER"] == nil)
    }

    @Test
    func `shows names and no values`() {
        var dumped = ""
        dump(environment, to: &dumped)
        for text in ["\(environment)", String(reflecting: environment), dumped] {
            #expect(text.contains("TOKEN"))
            #expect(!text.contains("hush"))
        }
    }

    @Test
    func `expands a tilde at the start alone`() {
        #expect(environment.expanding("~") == "/home/me")
        #expect(environment.expanding("~/.oci/config") == "/home/me/.oci/config")
        #expect(environment.expanding("/a/~/b") == "/a/~/b")
        #expect(environment.expanding("~you/b") == "~you/b")
    }

    @Test
    func `of this process has its variables and home`() {
        #expect(Environment.current["PATH"] != nil)
        #expect(Environment.current.homeDirectory.hasPrefix("/"))
    }
}
