internal import Foundation
internal import XanthusCloud

/// Retry tokens that follow from what is asked, so that a creation whose answer was lost, or that another process
/// asks for at the same time, is one creation.
enum OCIRetryToken {
    /// How often in a day a thing can be made and removed again before its tokens are used up.
    static let generations = 100

    /// - Parameter generation: Counts the things that were made from the same details and are gone again: Oracle keeps
    ///   a token for a day, and answers `InvalidatedRetryToken` for a thing that is gone.
    static func token(for details: some Encodable, generation: Int) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let subject = Data("\(type(of: details)) \(generation) ".utf8) + (try encoder.encode(details))
        // 64 bytes are the most that Oracle takes, which is just what the digest has.
        return Digest.sha256(subject).colonSeparated.filter { $0 != ":" }
    }
}
