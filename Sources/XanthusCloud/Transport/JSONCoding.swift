package import Foundation

/// The JSON of both clouds.
package enum JSONCoding {
    /// A decoder that reads dates in every form of ``RFC3339``.
    package static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let text = try decoder.singleValueContainer().decode(String.self)
            guard let date = RFC3339.date(text) else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: "It is no RFC 3339 date.")
                )
            }
            return date
        }
        return decoder
    }

    /// An encoder whose output is the same bytes for the same value, as retry tokens demand. Dates are in whole seconds.
    package static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(RFC3339.text(date))
        }
        return encoder
    }

    /// Reads an answer, or says which field was not as expected; never what the body held.
    package static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws(CloudError) -> Value {
        do {
            return try decoder().decode(type, from: data)
        } catch {
            throw CloudError(
                .invalidResponse,
                "The answer of \(data.count) bytes is not what this operation answers\(place(of: error)). "
                    + "Check the endpoint; a proxy may have answered instead of the cloud.",
                underlying: nil
            )
        }
    }

    private static func place(of error: any Error) -> String {
        let path: [any CodingKey] =
            switch error {
            case DecodingError.keyNotFound(let key, let context): context.codingPath + [key]
            case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
                DecodingError.dataCorrupted(let context):
                context.codingPath
            default: []
            }
        let text = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        return text.isEmpty ? "" : " (at \(text))"
    }
}
