internal import HTTPTypes
internal import HetznerSamples
internal import SchemaProbe
internal import XanthusCloud

/// What an operation of Hetzner's puts on the wire with every choice made, and what it reads from an answer.
struct WireHetznerOperation: Encodable {
    let name: String
    let method: String
    let path: [String]
    let query: [WireOperation.Parameter]
    let body: WireOperation.Body?
    let isRepeatable: Bool
    let response: String
    /// What is read; `nil` if the answer is empty.
    let schema: SchemaProbe?

    static var all: [WireHetznerOperation] {
        get throws { try HetznerSamples.all.map { try WireHetznerOperation($0) } }
    }

    private init<O: Hetzner.Operation>(_ operation: O) throws {
        try operation.check()
        let request = operation.request
        name = String(describing: O.self)
        method = request.method.rawValue
        path = request.path
        query = request.query.compactMap { name, value in
            value.map { WireOperation.Parameter(name: name, value: $0) }
        }
        body = request.body.map { WireOperation.Body(value: $0) }
        isRepeatable = request.isRepeatable
        response = String(describing: O.Response.self)
        schema = try O.schema
    }
}
