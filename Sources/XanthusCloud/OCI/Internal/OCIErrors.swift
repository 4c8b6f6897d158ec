internal import HTTPTypes

internal import struct Foundation.Data
internal import struct Foundation.Date

/// Turns Oracle's refusals into `CloudError`, by ``OCIErrorTable``.
enum OCIErrors {
    /// What Oracle says; whatever has another form is passed over, member by member.
    private struct Body: Decodable {
        var code: String?
        var words: [String] = []

        private enum Keys: String, CodingKey {
            case code
            case message
            // Newer answers of compute: what was said before it was put more kindly.
            case originalMessage
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            code = try? container.decodeIfPresent(String.self, forKey: .code)
            words = [Keys.message, .originalMessage].compactMap {
                try? container.decodeIfPresent(String.self, forKey: $0)
            }
        }

        init() {}

        /// Whether it is Oracle's own: its codes are words in one. A gateway's text may quote the request.
        var isOracle: Bool {
            guard let code else { return false }
            return (1...100).contains(code.utf8.count) && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }

    /// The most characters of the cloud's words that go into an error.
    private static let wordLimit = 500

    /// Says what a refusal means. The caller adds the context of the call.
    static func error(for response: HTTPResponse, body: Data, operation: String) -> CloudError {
        var body = (try? JSONCoding.decode(Body.self, from: body)) ?? Body()
        if !body.isOracle { body = Body() }
        let status = response.status.code
        let row = OCIErrorTable.row(status: status, code: body.code, words: body.words, operation: operation)
        let words = body.words.first { !$0.isEmpty } ?? "The answer was HTTP \(status) without an explanation"
        var error = CloudError(row.meaning, "\(sentence(words)) \(row.nextStep)", providerCode: body.code)
        if row.meaning == .unauthenticated {
            error.cloudDate = date(in: words) ?? response.headerFields[.date].flatMap(HTTPDate.date(from:))
            if let date = error.cloudDate { error = error.adding("Oracle's clock says \(RFC3339.text(date)).") }
        }
        return error
    }

    /// Says what the failure of accepted work means, in the words of its work request.
    static func error(forWork operation: String?, errors: [OCI.WorkRequestError], otherwise: String) -> CloudError {
        let words = errors.map(\.message).joined(separator: " ")
        // A work request has no status, and what failed there is not to be repeated, save in another place.
        let rows = errors.map {
            OCIErrorTable.row(status: 0, code: $0.code, words: [$0.message], operation: "LaunchInstance")
        }
        let row = rows.first { $0.meaning == .outOfCapacity } ?? rows.first { $0.meaning == .quotaExceeded }
        return CloudError(
            row?.meaning ?? .failed,
            sentence(words.isEmpty ? otherwise : words) + (row.map { " " + $0.nextStep } ?? ""),
            provider: OCIProvider.cloudName,
            operation: operation,
            providerCode: errors.first?.code
        )
    }

    /// The server's date in "Date '…' is not within allowed clock skew. Current 'Sun, 11 Mar 2018 16:32:46 UTC', …".
    private static func date(in words: String) -> Date? {
        guard let start = words.range(of: "Current '")?.upperBound,
            let end = words[start...].firstIndex(of: "'")
        else { return nil }
        return HTTPDate.date(from: String(words[start..<end]).replacing("UTC", with: "GMT"))
    }

    private static func sentence(_ words: String) -> String {
        // Line breaks and other controls would forge lines in a log.
        var text = String(words.prefix(wordLimit + 1).map { $0.isNewline || isControl($0) ? " " : $0 })
        while text.last?.isWhitespace == true { text.removeLast() }
        if text.count > wordLimit { return text.prefix(wordLimit) + "…" }
        return text.hasSuffix(".") || text.hasSuffix("!") ? text : text + "."
    }

    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
