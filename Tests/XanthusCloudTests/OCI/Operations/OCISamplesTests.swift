import Foundation
import OCISamples
import Testing
import XanthusCloud

@Suite("OCI samples")
struct OCISamplesTests {
    /// The operations that the sources declare.
    private static let declared: Set<String> = {
        let package = URL(filePath: #filePath).appending(path: "../../../../..").standardized
        let folder = package.appending(path: "Sources/XanthusCloud/OCI/Operations")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift", let text = try? String(contentsOf: file, encoding: .utf8) else {
                continue
            }
            for match in text.matches(of: /struct (\w+): [^{]*Operation\b[^{]*\{/) {
                names.insert(String(match.output.1))
            }
        }
        return names
    }()

    @Test func `every operation has a sample, which is what the comparison with Oracle's SDK goes over`() {
        let sampled = Set(OCISamples.all.map { String(describing: type(of: $0)) })
        #expect(Self.declared.count > 80)
        #expect(Self.declared.subtracting(sampled).sorted() == [])
        #expect(sampled.subtracting(Self.declared).sorted() == [])
    }
}
