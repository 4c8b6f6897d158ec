internal import Foundation
internal import XanthusCloud

extension WorldResource {
    /// Reads a thing from its JSON.
    ///
    /// - Parameters:
    ///   - secret: The fields whose values are not shown.
    ///   - owner: The id of what it goes with, where the JSON does not say so.
    init(
        kind: String,
        id: String,
        name: String,
        tags: [String: String],
        _ json: JSON,
        hiding secret: (String) -> Bool = { _ in false },
        owner: String? = nil
    ) {
        var fields: [String: String] = [:]
        Self.flatten(json, "", &fields, secret)
        if let owner { fields["belongsTo"] = Self.text(.string(owner)) }
        self.init(kind: kind, id: id, name: name, tags: tags, fields: fields)
    }

    private static func flatten(
        _ json: JSON,
        _ path: String,
        _ fields: inout [String: String],
        _ secret: (String) -> Bool
    ) {
        if let object = json.object, !object.isEmpty {
            for (name, value) in object {
                flatten(value, path.isEmpty ? name : "\(path).\(name)", &fields, secret)
            }
        } else if secret(path), !json.isNull {
            let data = json.string.map { Data($0.utf8) } ?? json.data
            fields[path] = "<\(data.count) bytes, SHA-256 \(Digest.sha256(data).base64.prefix(12))>"
        } else {
            fields[path] = text(json)
        }
    }

    private static func text(_ json: JSON) -> String { String(decoding: json.data, as: UTF8.self) }
}
