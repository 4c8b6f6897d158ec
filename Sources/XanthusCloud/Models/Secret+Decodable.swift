extension Secret: Decodable where Value: Decodable {
    /// Wraps what an answer holds, so that it is never seen unwrapped.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Value.self))
    }
}
