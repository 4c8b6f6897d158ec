package import struct Foundation.Date

/// A refusal or failure of a cloud, or of the way to it.
///
/// One type serves every provider. ``code`` says what the caller can do next; ``message`` is a sentence about this
/// very failure and, where there is one, the next step. The value never holds request headers, bodies or secrets,
/// so it is safe to log whole.
///
/// ```swift
/// do {
///     _ = try await cloud.createServer(spec)
/// } catch let error as CloudError where error.code == .outOfCapacity {
///     // Another zone, type or region may have room.
/// }
/// ```
///
/// Cancellation is not a `CloudError`: `CancellationError` travels unwrapped. Mistakes that are found before any
/// call is made are ``ConfigurationError``.
public struct CloudError: Error, Sendable {
    /// What kind of failure this is, named for what the caller can do about it.
    public var code: Code
    /// A full sentence about this failure and the next step.
    public var message: String
    /// The cloud that was asked, such as `oci` or `hetzner`.
    public var provider: String?
    /// The operation in the vendor's words, such as `LaunchInstance`.
    public var operation: String?
    /// The HTTP status of the answer, if one arrived.
    public var httpStatus: Int?
    /// The vendor's own error code, such as `NotAuthorizedOrNotFound` or `uniqueness_error`.
    public var providerCode: String?
    /// The vendor's request id, which its support asks for.
    public var requestID: String?
    /// How long the cloud asked to wait before the next attempt.
    public var retryAfter: Duration?
    /// The error beneath, if this one wraps another.
    public var underlying: (any Error)?
    /// Which attempt of its call it ended, from 1. After the first, the cloud may be refusing what an earlier attempt
    /// has already done.
    package var attempt = 1
    /// The cloud's date when it answered, if it said so.
    package var cloudDate: Date?

    /// Creates an error.
    public init(
        _ code: Code,
        _ message: String,
        provider: String? = nil,
        operation: String? = nil,
        httpStatus: Int? = nil,
        providerCode: String? = nil,
        requestID: String? = nil,
        retryAfter: Duration? = nil,
        underlying: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.provider = provider
        self.operation = operation
        self.httpStatus = httpStatus
        self.providerCode = providerCode
        self.requestID = requestID
        self.retryAfter = retryAfter
        self.underlying = underlying
    }
}

extension CloudError: CustomStringConvertible {
    /// One line with everything a log or a person needs.
    public var description: String {
        let place = [provider, operation].compactMap(\.self).joined(separator: " ")
        let facts = [
            httpStatus.map { "HTTP \($0)" },
            providerCode,
            requestID.map { "request id \($0)" },
        ].compactMap(\.self)
        return (place.isEmpty ? "" : "\(place): ") + "\(code): \(message)"
            + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }
}
