import Foundation
import Testing

@testable import XanthusCloudInit

@Suite("Shell assignments")
struct ShellAssignmentsTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `come back from bash byte for byte, whatever they hold`(seed: UInt64) throws {
        var source = HostileText(seed: seed)
        let values = (0..<400).map { _ in source.next() }
        var file = ShellAssignments()
        try file.set("list", values)
        for (index, value) in values.enumerated() { try file.set("value_\(index)", value) }

        try withTemporaryFolder { folder in
            let path = folder.appending(path: "xanthus.env")
            try Data(file.text.utf8).write(to: path)
            let script = """
                set -eu; cd "$1"; source ./xanthus.env
                printf '%s\\0' "${list[@]}"
                for ((i = 0; i < ${#list[@]}; i++)); do name=value_$i; printf '%s\\0' "${!name}"; done
                """
            let result = try run("bash", ["-c", script, "bash", folder.path])
            let parts = result.output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            #expect(result.status == 0)
            #expect(parts.map(Array.init) == (values + values).map { Array($0.utf8) })
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["xanthus.env"])
        }
    }

    @Test func `refuse NUL, which no variable can hold`() {
        var file = ShellAssignments()
        #expect(throws: UserDataError.self) { try file.set("XANTHUS_URL", "a\0b") }
        #expect(throws: UserDataError.self) { try file.set("XANTHUS_RULES", ["a", "b\0"]) }
    }

    @Test func `write an empty list as one`() throws {
        var file = ShellAssignments()
        try file.set("NAMES", [])
        #expect(file.text == "NAMES=()\n")
    }
}
