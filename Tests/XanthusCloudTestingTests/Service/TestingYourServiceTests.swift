import Foundation
import Testing

@Suite("The article on testing a service")
struct TestingYourServiceTests {
    private let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    @Test(arguments: ["ServerKeeper.swift", "ServerKeeperTests.swift"])
    func `shows the code that is tested, word for word`(name: String) throws {
        let code = try String(contentsOf: here.appendingPathComponent(name), encoding: .utf8)
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let article = root.appendingPathComponent("Documentation/TestingYourService.md")
        #expect(try String(contentsOf: article, encoding: .utf8).contains("```swift\n\(code)```"), "\(name)")
        #expect(!code.contains("@testable"))
    }
}
