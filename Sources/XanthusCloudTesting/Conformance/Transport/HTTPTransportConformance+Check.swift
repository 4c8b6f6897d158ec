public import HTTPTypes
public import XanthusCloud

extension HTTPTransportConformance {
    /// A promise that was not kept.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// The promise.
        public let promise: HTTPTransportConformance
        /// What should have been seen.
        public let expected: String
        /// What was.
        public let seen: String

        /// All of it in one line.
        public var description: String { "\(promise): expected \(expected); seen: \(seen)" }
    }

    /// The header fields that a transport may add to a request that does not have them. All others might be signed, or
    /// change what the request means.
    public static let fieldsThatMayBeAdded: Set<HTTPField.Name> = [
        .accept, .acceptEncoding, .acceptLanguage, .connection, .contentLength, .host, .priority, .userAgent,
    ]

    /// Checks that a transport keeps the promise, against servers on loopback.
    ///
    /// - Parameters:
    ///   - transport: The transport. Its connections are to be its own, since some checks count them.
    ///   - tls: Servers with certificates, for the promises that need them.
    /// - Throws: ``Failure`` if the promise is not kept, or cannot be checked without `tls`.
    public func check(on transport: any HTTPTransport, tls: TransportTLSPeers? = nil) async throws(Failure) {
        try await check(TransportTrial(subject: .network(transport), tls: tls))
    }

    /// Checks that a transport without sockets keeps the promise, which must need no more than an exchange.
    ///
    /// - Parameter make: Makes a transport that hands its requests to the given endpoint.
    /// - Throws: ``Failure`` if the promise is not kept, or needs sockets.
    public func check(
        inProcess make: @escaping @Sendable (any SimulatedEndpoint) -> any HTTPTransport
    ) async throws(Failure) {
        try await check(TransportTrial(subject: .inProcess(make), tls: nil))
    }

    private func check(_ trial: TransportTrial) async throws(Failure) {
        do {
            try await run(trial)
        } catch let broken as TransportTrial.Broken {
            throw Failure(promise: self, expected: broken.expected, seen: broken.seen)
        } catch {
            throw Failure(promise: self, expected: "that the calls succeed", seen: "\(error)")
        }
    }

    private func run(_ trial: TransportTrial) async throws {
        switch self {
        case .pathVerbatim: try await trial.sendsPathVerbatim()
        case .unsendablePathRefused: try await trial.refusesUnsendablePaths()
        case .unsendableAuthorityRefused: try await trial.refusesUnsendableAuthorities()
        case .requestFields: try await trial.sendsFields()
        case .nothingElseSent: try await trial.sendsNothingElse()
        case .hostFromAuthority: try await trial.sendsHost()
        case .missingBodyHasLength: try await trial.statesLengthOfMissingBody()
        case .requestBodies: try await trial.sendsBodies()
        case .readingHasNoBody: try await trial.refusesBodiesOfReading()
        case .anyStatus: try await trial.returnsAnyStatus()
        case .answerFields: try await trial.returnsFields()
        case .answersWithoutBody: try await trial.endsAnswersWithoutBody()
        case .answerBodies: try await trial.returnsBodies()
        case .chunkedAnswers: try await trial.readsChunks()
        case .trailersPassedOver: try await trial.passesOverTrailers()
        case .answersUntilClose: try await trial.readsUntilClose()
        case .interimAnswersSkipped: try await trial.skipsInterimAnswers()
        case .compressionUndone: try await trial.undoesCompression()
        case .redirectsReturned: try await trial.returnsRedirects()
        case .challengesReturned: try await trial.returnsChallenges()
        case .nothingRemembered: try await trial.remembersNothing()
        case .largestAnswer: try await trial.keepsLargestAnswer()
        case .largeAnswerStopped: try await trial.stopsLargeAnswers()
        case .silenceEnds: try await trial.endsSilence()
        case .tricklingEnds: try await trial.endsTrickling()
        case .progressIsNoSilence: try await trial.letsSlowAnswersPass()
        case .refusedIsUnreachable: try await trial.callsRefusedUnreachable()
        case .unresolvedIsUnreachable: try await trial.callsUnresolvedUnreachable()
        case .noTLSIsUnreachable: try await trial.callsPeersWithoutTLSUnreachable()
        case .brokenIsTransport: try await trial.callsBrokenTransport()
        case .endWithinHeadIsTransport: try await trial.callsEndWithinHeadTransport()
        case .garbageIsTransport: try await trial.callsGarbageTransport()
        case .failuresKeepSecrets: try await trial.keepsSecrets()
        case .sentOnce: try await trial.sendsOnce()
        case .readsShareConnection: try await trial.sharesConnection()
        case .fiftyAtOnce: try await trial.hasFiftyUnderWay()
        case .answersBelongToRequests: try await trial.matchesAnswers()
        case .cancellationEndsCall: try await trial.endsCancelledCalls()
        case .cancelledSendsNothing: try await trial.sendsNothingIfCancelled()
        case .cancelledAtAnyMoment: try await trial.survivesCancellation()
        case .trustedCertificate: try await trial.talksToTrusted()
        case .selfSignedRefused: try await trial.refusesCertificate(\.selfSigned)
        case .wrongHostRefused: try await trial.refusesCertificate(\.wrongHost)
        case .expiredRefused: try await trial.refusesCertificate(\.expired)
        }
    }
}

extension HTTPField.Name {
    fileprivate static let host = HTTPField.Name("Host")!
}
