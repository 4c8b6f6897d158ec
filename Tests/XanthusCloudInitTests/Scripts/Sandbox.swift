import Foundation
import Testing
import Yams

@testable import XanthusCloudInit

/// A machine made of a folder: the rendered document's files below it, and stubs instead of the programs that would
/// reach the network or the kernel. Every call of a stub is a line of `calls`.
final class Sandbox {
    let root: URL
    private var command: [String] = []

    /// An empty machine that boots with `recipe`.
    init(_ recipe: K3sRecipe) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "xanthus-\(UUID().uuidString)")
        for (name, body) in Self.stubs { try write("/stubs/\(name)", "#!/bin/bash\n\(Self.note)\(body)", mode: 0o755) }
        try write("/installer", Self.installer)
        try take(recipe)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Does what cloud-init would do with the document: writes the files and keeps the command for ``boot()``.
    func take(_ recipe: K3sRecipe) throws {
        let data = try recipe.userData(for: .hetzner, compression: .never)
        let document = try #require(try Yams.compose(yaml: String(decoding: data.bytes, as: UTF8.self)))
        for file in try #require(document["write_files"]?.array()) {
            let path = try #require(file["path"]?.string)
            try write(
                path,
                try #require(file["content"]?.string),
                mode: Int(file["permissions"]?.string ?? "", radix: 8)
            )
        }
        command = try #require(document["runcmd"]?.array().last).array().compactMap(\.string)
    }

    /// Runs the document's command, as a boot or a person would.
    func boot() throws -> Finished {
        try run(
            command[0],
            command.dropFirst().map { root.path + $0 },
            environment: ["PATH": root.path + "/stubs:/usr/bin:/bin", "XANTHUS_ROOT": root.path]
        )
    }

    var status: [String] { lines("/opt/xanthus/status") }

    /// The calls since the last look.
    func takeCalls() throws -> [String] {
        defer { try? FileManager.default.removeItem(at: root.appending(path: "calls")) }
        return lines("/calls")
    }

    /// Makes a stub fail its next `count` calls.
    func fail(_ stub: String, times count: Int) throws { try write("/faults/\(stub)", "\(count)\n") }

    /// The script, line by line.
    var script: [Substring] {
        (read("/opt/xanthus/setup.sh") ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The number of the script's first line that holds `text`.
    func line(of text: String) throws -> Int { try #require(script.firstIndex { $0.contains(text) }) + 1 }

    /// The lines of a file, but empty ones.
    func lines(_ path: String) -> [String] { (read(path) ?? "").split(separator: "\n").map(String.init) }

    func read(_ path: String) -> String? { try? String(contentsOf: root.appending(path: path), encoding: .utf8) }

    func mode(_ path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: root.path + path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }

    func write(_ path: String, _ content: String, mode: Int? = nil) throws {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: url)
        if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path) }
    }

    /// Notes the call, then fails if a fault is left for this stub.
    private static let note = #"""
        me=${0##*/}
        printf '%s\n' "$me${*:+ $*}" >>"$XANTHUS_ROOT/calls"
        fault=$XANTHUS_ROOT/faults/$me
        if [[ -f $fault && $(<"$fault") -gt 0 ]]; then
            echo $(($(<"$fault") - 1)) >"$fault"
            echo "$me: made to fail" >&2
            exit 7
        fi

        """#

    private static let stubs = [
        "sleep": "",
        "systemctl": "",
        "curl": #"""
        while [[ $1 != --output ]]; do shift; done
        cp "$XANTHUS_ROOT/installer" "$2"
        """#,
        // `calls` says what would have been asked; the stub of K3s itself is what the installer leaves behind.
        "install-k3s": #"""
        mkdir -p "$XANTHUS_ROOT/usr/local/bin"
        cp "$XANTHUS_ROOT/stubs/k3s" "$XANTHUS_ROOT/usr/local/bin/k3s"
        """#,
        "k3s": "",
        "iptables": filter,
        "ip6tables": filter,
    ]

    private static let installer = """
        install-k3s "version=$INSTALL_K3S_VERSION" "channel=$INSTALL_K3S_CHANNEL" "$@"

        """

    /// A packet filter whose rules are the lines of a file.
    private static let filter = #"""
        rules=$XANTHUS_ROOT/loaded-by-$me
        touch "$rules"
        [[ $1 == -w ]] && shift
        action=$1 chain=$2
        shift 2
        case $action in
        -C) grep -Fxq -e "-A $chain $*" "$rules" ;;
        -S) echo "-P $chain ACCEPT" && { grep -e "^-A $chain " "$rules" || true; } ;;
        -A) echo "-A $chain $*" >>"$rules" ;;
        -I)
            number=$1
            shift
            awk -v n="$number" -v chain="-A $chain " -v rule="-A $chain $*" '
                index($0, chain) == 1 && ++seen == n { print rule } { print }' "$rules" >"$rules.new"
            mv "$rules.new" "$rules"
            ;;
        esac
        """#
}
