package import SchemaProbe
package import XanthusCloud

extension Hetzner.Operation {
    /// What is read from an answer; `nil` if that is empty.
    package static var schema: SchemaProbe? {
        get throws {
            if let resource = Response.self as? any Hetzner.Resource.Type { return try probe(resource) }
            return try (Response.self as? any Decodable.Type).map { try SchemaProbe($0) }
        }
    }

    private static func probe<Resource: Hetzner.Resource>(_ type: Resource.Type) throws -> SchemaProbe {
        try SchemaProbe(Hetzner.SingleResponse<Resource>.self)
    }
}
