extension IPv4Block {
    /// The lowest address that is not taken, in the first block that has one; never a block's first or last.
    static func lowestFree(in blocks: [String], beside taken: Set<String>) -> String? {
        blocks.lazy.compactMap(IPv4Block.init).flatMap { ($0.base + 1)..<$0.last }.map(text)
            .first { !taken.contains($0) }
    }
}
