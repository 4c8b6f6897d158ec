internal import Yams

/// The subset of YAML that we write: every value is quoted, so that no reader, of whichever version of YAML, takes
/// `0600` for a number or `no` for a truth value.
enum YAML {
    /// A value that is text, whatever it looks like.
    static func text(_ value: String) -> Node {
        Node(value, Tag(.str), readsWellAsBlock(value) ? .literal : .doubleQuoted)
    }

    /// A truth value.
    static func flag(_ value: Bool) -> Node {
        Node(value ? "true" : "false", Tag(.bool), .plain)
    }

    /// A list of texts on one line.
    static func words(_ values: [String]) -> Node {
        Node(values.map { Node($0, Tag(.str), .doubleQuoted) }, Tag(.seq), .flow)
    }

    /// A list of whatever, one element a line.
    static func list(_ values: [Node]) -> Node {
        Node(values, Tag(.seq), .block)
    }

    /// Keys in the order given. Keys are ours or checked by a grammar, and stand unquoted.
    static func map(_ pairs: [(String, Node)]) -> Node {
        Node(pairs.map { (Node($0, Tag(.str), .plain), $1) }, Tag(.map), .block)
    }

    /// The document, the same for the same value.
    static func render(_ node: Node) throws(UserDataError) -> String {
        do {
            return try Yams.serialize(node: node, indent: 2, width: -1, allowUnicode: true)
        } catch {
            throw UserDataError(
                "document",
                rule: "It could not be written as YAML.",
                nextStep: "Report this: a value that passes our checks should always be writable."
            )
        }
    }

    /// Whether a literal block gives the text back unchanged; scripts do, hostile text goes into double quotes.
    private static func readsWellAsBlock(_ value: String) -> Bool {
        guard value.hasSuffix("\n"), !value.hasSuffix("\n\n") else { return false }
        guard let first = value.utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "\n") else {
            return false
        }
        return value.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == UInt8(ascii: "\n") }
            && !value.contains(" \n")
    }
}
