internal import HTTPTypes
internal import OCISamples
internal import SchemaProbe
internal import XanthusCloud

/// What an operation puts on the wire with every choice made, and what it reads from an answer.
struct WireOperation: Encodable {
    /// A parameter of the query.
    struct Parameter: Codable {
        let name: String
        let value: String
    }

    /// A body, as it encodes itself.
    struct Body: Encodable {
        let value: any Encodable

        func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
    }

    let name: String
    let method: String
    let service: String
    let version: String
    let path: [String]
    let query: [Parameter]
    let body: Body?
    let repetition: String
    let ifMatch: String?
    let response: String
    /// What is read; `nil` if the answer is empty or no JSON.
    let schema: SchemaProbe?

    static var all: [WireOperation] { get throws { try OCISamples.all.map { try WireOperation($0) } } }

    private init<O: OCI.Operation>(_ operation: O) throws {
        let request = operation.request
        name = String(describing: O.self)
        method = request.method.rawValue
        service = WireEndpoint.services[request.service] ?? "unknown"
        version = request.service.version
        path = request.path
        query = request.query.compactMap { name, value in value.map { Parameter(name: name, value: $0) } }
        body = request.body.map { Body(value: $0) }
        repetition =
            switch request.repetition {
            case .harmless: "harmless"
            case .never: "never"
            case .withToken: "token"
            }
        ifMatch = request.ifMatch
        response = String(describing: O.Response.self)
        schema = try O.schema
    }
}
