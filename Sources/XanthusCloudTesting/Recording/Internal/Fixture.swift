internal import Foundation
internal import XanthusCloud

/// The file of a recording: a version and the exchanges in their order, as JSON for people to read and compare.
struct Fixture: Sendable {
    static let version = 1
    /// The largest file, in bytes: thousands of exchanges.
    static let maximumSize = 64 << 20

    var exchanges: [RecordedExchange]

    /// The file's text. Equal exchanges are equal bytes.
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(json), as: UTF8.self) + "\n"
        }
    }

    var json: JSON {
        ["version": .integer(Self.version), "exchanges": .array(exchanges.map(\.json))]
    }
}

extension RecordedExchange.Parameter {
    var text: String { value.map { "\(name)=\($0)" } ?? name }
}

extension RecordedExchange {
    var json: JSON {
        var request: JSON = ["method": .string(method), "path": .string(pathText)]
        if !query.isEmpty {
            request["query"] = .array(query.map { .string($0.text) })
        }
        var response: JSON = ["status": .integer(status)]
        if !requestHeaders.isEmpty { request["headers"] = .strings(requestHeaders) }
        if !responseHeaders.isEmpty { response["headers"] = .strings(responseHeaders) }
        request["body"] = requestBody.json
        response["body"] = responseBody.json
        return ["request": request, "response": response]
    }
}

extension RecordedExchange.Body {
    var json: JSON? {
        switch self {
        case .none: nil
        case .json(let json): ["json": json]
        case .text(let text): ["text": .string(text)]
        case .base64(let data): ["base64": .string(data.base64EncodedString())]
        }
    }
}
