/// Strings that try to break out of quotes, the same for the same seed.
struct HostileText {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private static let pieces = [
        "'", "''", "'\\''", "\"", "\\", "$", "${HOME}", "$(touch pwned)", "`touch pwned`", "${", "}", "\n", "\r", "\t",
        "; touch pwned;", "&&", "|", "!", "#", " # ", "%", "%s", "*", "~", "=", ": ", "- ", "{{", "[", "]", "<<EOF",
        "EOF\n",
        "\n...\n", "\n---\n", " ", "  \n", "\u{1}", "\u{2}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}",
        "\u{2028}", "x\u{FEFF}", "'\u{301}", "e\u{301}", "ß", "Ω", "漢字", "שלום", "🦊", "👩‍👩‍👧", "0600", "no", "null", "@",
        "&a",
    ]

    mutating func next() -> String {
        let count = Int(draw() % 9)
        return (0..<count).map { _ in Self.pieces[Int(draw() % UInt64(Self.pieces.count))] }.joined()
    }

    // SplitMix64, by its public description.
    private mutating func draw() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
