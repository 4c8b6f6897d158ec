internal import Foundation
internal import XanthusCloud

/// Goes through an exchange field by field, in an order that is always the same.
struct ExchangeWalk {
    /// A field, such as `response.body.server.name`, and what it holds.
    struct Field {
        let place: String
        /// Whether it is a user's or a cloud's text, and not syntax such as a number or a length.
        let isText: Bool
        let pieces: [TextPiece]
    }

    /// Which side to go through.
    enum Side {
        case request
        case response
    }

    /// What a field holds from now on. What is no text stays as it is, except numbers of things.
    typealias Visit = (Field) -> String

    private struct Scope {
        var key: String
        var isCatalogue: Bool
        /// Whether all text beneath is a user's, as in tags.
        var isTags = false
        /// Whether nothing beneath is to be read by others.
        var isSecret = false
    }

    private let isCatalogue: Bool

    /// Goes through one side, and returns the exchange with what `visit` made of its fields.
    static func rewrite(_ exchange: RecordedExchange, _ side: Side, _ visit: Visit) -> RecordedExchange {
        let walk = ExchangeWalk(isCatalogue: exchange.path.contains { FieldRule.cataloguePaths.contains($0) })
        return side == .request ? walk.request(exchange, visit) : walk.response(exchange, visit)
    }

    private func request(_ exchange: RecordedExchange, _ visit: Visit) -> RecordedExchange {
        var result = exchange
        let method = [TextPiece(kind: nil, text: exchange.method)]
        result.method = visit(Field(place: "method", isText: true, pieces: method))
        for (index, segment) in exchange.path.enumerated() {
            let isNamed = index > 0 && FieldRule.namedPaths.contains(exchange.path[index - 1])
            // The first segment is the version, which is a date at Oracle's.
            let rule: FieldRule = index == 0 ? .text : isNamed && Int(segment) == nil ? .whole(.name) : .number
            let pieces = segment == "@" ? [TextPiece(kind: nil, text: segment)] : rule.pieces(of: segment)
            result.path[index] = visit(Field(place: "path[\(index)]", isText: true, pieces: pieces))
        }
        for (index, parameter) in exchange.query.enumerated() {
            let rule = FieldRule.rule(
                forText: parameter.name,
                isCatalogue: isCatalogue || exchange.path.last == "images" || exchange.path.contains("actions")
            )
            let pieces = rule.pieces(of: parameter.value ?? "")
            let value = visit(Field(place: "query.\(parameter.name)", isText: true, pieces: pieces))
            result.query[index] = .init(name: parameter.name, value: parameter.value == nil ? nil : value)
        }
        result.requestHeaders = headers(exchange.requestHeaders, "headers", visit)
        result.requestBody = body(exchange.requestBody, "body", visit)
        return result
    }

    private func response(_ exchange: RecordedExchange, _ visit: Visit) -> RecordedExchange {
        var result = exchange
        result.responseHeaders = headers(exchange.responseHeaders, "headers", visit)
        result.responseBody = body(exchange.responseBody, "body", visit)
        return result
    }

    private func headers(_ headers: [String: String], _ place: String, _ visit: Visit) -> [String: String] {
        var result = headers
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
            let pieces = FieldRule.rule(forText: name, isCatalogue: false).pieces(of: value)
            result[name] = visit(Field(place: "\(place).\(name)", isText: true, pieces: pieces))
        }
        return result
    }

    private func body(_ body: RecordedExchange.Body, _ place: String, _ visit: Visit) -> RecordedExchange.Body {
        switch body {
        case .none: return .none
        case .json(let json): return .json(value(json, place, Scope(key: "", isCatalogue: isCatalogue), visit))
        case .text(let text):
            return .text(visit(Field(place: place, isText: true, pieces: TextReader.pieces(of: text))))
        case .base64(let data):
            // Nobody can say what is in it.
            let text = data.base64EncodedString()
            let other = visit(Field(place: place, isText: true, pieces: [TextPiece(kind: .secret, text: text)]))
            return .base64(Data(base64Encoded: other) ?? Data(other.utf8))
        }
    }

    private func value(_ json: JSON, _ place: String, _ scope: Scope, _ visit: Visit) -> JSON {
        switch json {
        case .object(let members): return object(members, place, scope, visit)
        case .array(let elements):
            syntax("[\(elements.count)]", place, visit)
            return .array(elements.enumerated().map { value($1, "\(place)[\($0)]", scope, visit) })
        case .string(let text): return .string(visit(field(text, place, scope)))
        case .integer(let number) where FieldRule.isNumber(scope.key) && number >= FieldRule.smallestNumber:
            let pieces = [TextPiece(kind: .number, text: String(number))]
            return Int(visit(Field(place: place, isText: true, pieces: pieces))).map(JSON.integer) ?? json
        case .integer(let number): syntax("\(Double(number))", place, visit)
        case .number(let number): syntax("\(number)", place, visit)
        case .bool(let isTrue): syntax("\(isTrue)", place, visit)
        case .null: syntax("null", place, visit)
        }
        return json
    }

    private func object(_ members: [String: JSON], _ place: String, _ scope: Scope, _ visit: Visit) -> JSON {
        var result = members
        let isPublic = Self.isPublicImage(members)
        if members.isEmpty { syntax("{}", place, visit) }
        for (key, member) in members.sorted(by: { $0.key < $1.key }) {
            var inner = Scope(key: key, isCatalogue: scope.isCatalogue || isPublic, isTags: scope.isTags)
            inner.isSecret = scope.isSecret || key == "extendedMetadata"
            if FieldRule.catalogueKeys.contains(key) { inner.isCatalogue = true }
            if ["definedTags", "freeformTags", "labels", "metadata"].contains(key) { inner.isTags = true }
            result[key] = value(member, "\(place).\(key)", inner, visit)
        }
        return .object(result)
    }

    private func field(_ text: String, _ place: String, _ scope: Scope) -> Field {
        var rule = FieldRule.rule(forText: scope.key, isCatalogue: scope.isCatalogue)
        if scope.isSecret {
            rule = .whole(.secret)
        } else if scope.isTags, scope.key == "ssh_authorized_keys" {
            rule = .text
        } else if scope.isTags, rule != .whole(.secret) {
            rule = .whole(.name)
        }
        return Field(place: place, isText: true, pieces: rule.pieces(of: text))
    }

    private func syntax(_ text: String, _ place: String, _ visit: Visit) {
        _ = visit(Field(place: place, isText: false, pieces: [TextPiece(kind: nil, text: text)]))
    }

    /// Whether an object is an image that everybody has.
    private static func isPublicImage(_ members: [String: JSON]) -> Bool {
        if members["os_flavor"] != nil { return ["system", "app"].contains(members["type"]?.string ?? "") }
        return members["operatingSystem"] != nil && members["compartmentId"]?.string == nil
    }
}
