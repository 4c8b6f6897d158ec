extension RequestContext {
    /// Gives an error of `body` the place where it happened.
    func locating<Value>(_ body: () throws(CloudError) -> Value) throws(CloudError) -> Value {
        do {
            return try body()
        } catch {
            var located = error
            located.provider = provider
            located.operation = operation
            throw located
        }
    }
}
