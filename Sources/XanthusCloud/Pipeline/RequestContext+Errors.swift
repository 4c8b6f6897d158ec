internal import HTTPTypes

extension RequestContext {
    /// Gives an error of `body` the place where it happened and the answer that it is about.
    func locating<Value>(
        _ response: HTTPResponse,
        requestIDHeader: HTTPField.Name,
        _ body: () throws(CloudError) -> Value
    ) throws(CloudError) -> Value {
        do {
            return try body()
        } catch {
            var located = error
            located.provider = provider
            located.operation = operation
            located.httpStatus = response.status.code
            located.requestID = response.headerFields[requestIDHeader]
            throw located
        }
    }
}
