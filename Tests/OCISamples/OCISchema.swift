package import SchemaProbe
package import XanthusCloud

extension OCI.Operation {
    /// What is read from an answer; `nil` if that is empty or no JSON.
    package static var schema: SchemaProbe? {
        get throws { try (Response.self as? any Decodable.Type).map { try SchemaProbe($0) } }
    }
}
