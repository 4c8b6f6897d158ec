/// A value that must never be seen: a token, a passphrase, a private key.
///
/// Printing, interpolating or reflecting it shows `<redacted>`. Reading it takes an explicit
/// ``withUnsafeValue(_:)``, which is easy to find in a review.
public struct Secret<Value: Sendable>: Sendable {
    private let value: Value

    /// Wraps a value.
    public init(_ value: Value) {
        self.value = value
    }

    /// Lends the value to `body`, which must not let it escape into logs, errors or descriptions.
    public func withUnsafeValue<Result, Failure: Error>(_ body: (Value) throws(Failure) -> Result) throws(Failure)
        -> Result
    {
        try body(value)
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `<redacted>`.
    public var description: String { "<redacted>" }
    /// Always `<redacted>`.
    public var debugDescription: String { "<redacted>" }
    /// A mirror without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
where Value == String {
    /// Wraps a literal, for tests and examples.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
