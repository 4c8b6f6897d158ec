/// A piece of text: as it is, or standing for something.
struct TextPiece: Sendable, Hashable {
    /// `nil` for what says nothing about anybody.
    let kind: PseudonymKind?
    let text: String
}
