/// What every `HTTPTransport` promises, one case each, to be checked against a transport of your own.
///
/// ```swift
/// @Test(arguments: HTTPTransportConformance.allCases.filter { $0.needs != .tls })
/// func `keeps the promise`(_ promise: HTTPTransportConformance) async throws {
///     try await promise.check(on: MyTransport())
/// }
/// ```
///
/// Peers are servers on loopback that this module brings along; only those with certificates are the caller's
/// (``TransportTLSPeers``). A check takes from a millisecond to a few seconds, and any number may run at once.
public enum HTTPTransportConformance: String, CaseIterable, Sendable {
    // The request
    case pathVerbatim
    case unsendablePathRefused
    case unsendableAuthorityRefused
    case requestFields
    case nothingElseSent
    case hostFromAuthority
    case missingBodyHasLength
    case requestBodies
    case readingHasNoBody
    // The answer
    case anyStatus
    case answerFields
    case answersWithoutBody
    case answerBodies
    case chunkedAnswers
    case trailersPassedOver
    case answersUntilClose
    case interimAnswersSkipped
    case compressionUndone
    case redirectsReturned
    case challengesReturned
    case nothingRemembered
    // Limits
    case largestAnswer
    case largeAnswerStopped
    case silenceEnds
    case tricklingEnds
    case progressIsNoSilence
    // Failures
    case refusedIsUnreachable
    case unresolvedIsUnreachable
    case noTLSIsUnreachable
    case brokenIsTransport
    case endWithinHeadIsTransport
    case garbageIsTransport
    case failuresKeepSecrets
    // Connections
    case sentOnce
    case readsShareConnection
    case fiftyAtOnce
    case answersBelongToRequests
    // Cancellation
    case cancellationEndsCall
    case cancelledSendsNothing
    case cancelledAtAnyMoment
    // TLS
    case trustedCertificate
    case selfSignedRefused
    case wrongHostRefused
    case expiredRefused

    /// What a transport must have for the promise to mean anything to it.
    public enum Need: Sendable {
        /// Nothing but requests and answers: transports in process keep these too.
        case exchange
        /// A connection over TCP.
        case sockets
        /// Connections with TLS, and peers for them.
        case tls
    }

    /// What the promise is about.
    public var needs: Need {
        switch self {
        case .pathVerbatim, .unsendablePathRefused, .requestFields, .nothingElseSent, .requestBodies, .anyStatus,
            .answerFields, .answersWithoutBody, .answerBodies, .redirectsReturned, .challengesReturned,
            .nothingRemembered, .largestAnswer, .answersBelongToRequests, .cancelledSendsNothing,
            .cancelledAtAnyMoment:
            .exchange
        case .trustedCertificate, .selfSignedRefused, .wrongHostRefused, .expiredRefused: .tls
        default: .sockets
        }
    }
}
