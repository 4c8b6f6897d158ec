extension String {
    /// The text as an error may show it, whatever it is: cut, without control characters, and hidden where it holds
    /// what could be a secret that somebody has put into the wrong place, which is forty letters and digits on end.
    var shown: String {
        var run = 0
        for byte in utf8 {
            run = byte.isASCIIAlphanumeric ? run + 1 : 0
            if run >= 40 { return "<hidden>" }
        }
        let visible = String(
            String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control })
        )
        return visible.count > 80 ? visible.prefix(80) + "…" : visible
    }
}

extension UInt8 {
    /// Whether it is a letter or digit of ASCII.
    var isASCIIAlphanumeric: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
