/// When a client stops asking an endpoint that is down, and for how long.
///
/// After ``failures`` failures in a row that took ``span`` at least, nothing is sent there for ``rest``; then one request
/// goes out to try, and its outcome decides for the others. Only what shows that the endpoint is down counts: no
/// connection, a broken one, no answer in time, and HTTP 500, 502, 503 and 504. Any other answer, be it a refusal, shows
/// that it is up: missing capacity, a thing in the wrong state and too many requests neither open the circuit nor keep
/// it open, for waiting until these pass is what loops are for.
///
/// It is on by default, unlike in Oracle's SDKs, because it cannot hurt there: a hiccup is shorter than ``span``, and a
/// wait or a repetition goes on after the rest. What it spares is an endpoint that is coming back, and the time of
/// whoever asks one that nobody answers at.
public struct CircuitBreakerPolicy: Sendable, Hashable {
    /// How many failures in a row open the circuit; 1 at least.
    public var failures: Int
    /// How long the failures must have gone on, from the first one's end to the last one's.
    public var span: Duration
    /// How long nothing is sent then.
    public var rest: Duration

    /// Creates a policy; the number of failures and the rest are those of Oracle's SDKs.
    public init(failures: Int = 10, span: Duration = .seconds(10), rest: Duration = .seconds(30)) {
        self.failures = max(1, failures)
        self.span = span
        self.rest = rest
    }

    /// Ten failures in at least ten seconds; thirty seconds of rest.
    public static let standard = CircuitBreakerPolicy()
}
