/// Bytes as the SSH protocol lays them out (RFC 4251, section 5): written at the end, read from the start.
struct SSHWire {
    private(set) var bytes: [UInt8] = []
    private var position = 0

    init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func append(_ content: some Sequence<UInt8>) {
        bytes.append(contentsOf: content)
    }

    mutating func append(count: Int) {
        let count = UInt32(count)
        append((0..<4).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) })
    }

    mutating func append(string: some Collection<UInt8>) {
        append(count: string.count)
        append(string)
    }

    /// Reads a length and as many bytes; `nil` if they are not there.
    mutating func readString() -> ArraySlice<UInt8>? {
        guard bytes.count - position >= 4 else { return nil }
        let count = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
        let start = position + 4
        guard bytes.count - start >= count else { return nil }
        position = start + count
        return bytes[start..<position]
    }
}
