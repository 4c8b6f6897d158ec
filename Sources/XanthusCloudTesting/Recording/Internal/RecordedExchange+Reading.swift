internal import HTTPTypes
internal import XanthusCloud

extension RecordedExchange {
    /// Reads one of a fixture's exchanges.
    init(_ json: JSON, at place: String, _ reader: FixtureReader) throws(ConfigurationError) {
        let exchange = try reader.object(json, place, ["request", "response"])
        let requestPlace = "\(place).request"
        let request = try reader.object(
            reader.member(exchange, "request", place),
            requestPlace,
            ["method", "path", "query", "headers", "body"]
        )
        let method = try reader.string(request, "method", requestPlace)
        guard HTTPRequest.Method(method) != nil else {
            throw reader.error("\(requestPlace).method", "It is no method of HTTP.")
        }
        let path = try reader.string(request, "path", requestPlace)
        guard path.hasPrefix("/"), !path.contains(where: { "?# ".contains($0) }) else {
            throw reader.error("\(requestPlace).path", "It is no path: it begins with a slash and has no query.")
        }
        var query: [Parameter] = []
        if request["query"] != nil {
            for (index, element) in try reader.array(request, "query", requestPlace).enumerated() {
                guard let text = element.string else {
                    throw reader.error("\(requestPlace).query[\(index)]", "It is no text.")
                }
                let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                query.append(Parameter(name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : nil))
            }
        }
        self.init(method: method, path: path, query: query)
        requestHeaders = try reader.headers(request, requestPlace)
        requestBody = try reader.body(request, requestPlace)
        let responsePlace = "\(place).response"
        let response = try reader.object(
            reader.member(exchange, "response", place),
            responsePlace,
            ["status", "headers", "body"]
        )
        status = try reader.integer(response, "status", responsePlace)
        guard (100...599).contains(status) else {
            throw reader.error("\(responsePlace).status", "It is not between 100 and 599.")
        }
        responseHeaders = try reader.headers(response, responsePlace)
        responseBody = try reader.body(response, responsePlace)
    }
}
