import Foundation
import HTTPTypes
import XanthusCloud
import XanthusCloudTesting

/// A transport that breaks one promise, and does so in the way that somebody might.
struct BrokenTransport: HTTPTransport {
    typealias Answer = (HTTPResponse, Data)

    /// One call, to be answered with the help of a transport that keeps its promises.
    struct Call: Sendable {
        var request: HTTPRequest
        var body: Data?
        var limits: TransportLimits
        let base: any HTTPTransport

        func send() async throws -> Answer { try await base.send(request, body: body, limits: limits) }
    }

    private let base: any HTTPTransport
    private let breach: @Sendable (Call) async throws -> Answer

    init(_ promise: HTTPTransportConformance, over base: any HTTPTransport = URLSessionTransport()) {
        self.base = base
        breach = Self.breach(of: promise)
    }

    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> Answer {
        try await breach(Call(request: request, body: body, limits: limits, base: base))
    }

    /// What breaks the promise.
    private static func breach(of promise: HTTPTransportConformance) -> @Sendable (Call) async throws -> Answer {
        switch promise {
        case .pathVerbatim:
            return sending { $0.request.path = $0.request.path?.removingPercentEncoding.map(escaped) }
        case .unsendablePathRefused: return sending { $0.request.path = $0.request.path.map(escaped) }
        case .requestFields: return sending { $0.request.headerFields = $0.request.headerFields.withoutRepeated }
        case .nothingElseSent:
            return sending { $0.request.headerFields[HTTPField.Name("X-Trace-Id")!] = "1" }
        case .hostFromAuthority: return sending { $0.request.headerFields[HTTPField.Name("Host")!] = nil }
        case .missingBodyHasLength: return sending { $0.body = $0.body ?? Data("null".utf8) }
        case .requestBodies: return sending { $0.body = $0.body?.prefix(65_536) }
        case .readingHasNoBody: return sending { $0.body = nil }
        case .largestAnswer: return sending { $0.limits.maximumResponseBytes += 1 }
        case .progressIsNoSilence:
            // Looks at its watch in the end, since a busy machine's timers come late.
            return { call in
                let start = ContinuousClock.now
                let answer = try await call.send()
                guard start.duration(to: .now) < call.limits.idleTimeout else {
                    throw CloudError(.timedOut, "That took longer than the idle timeout.")
                }
                return answer
            }

        case .anyStatus:
            return answering { _, response, _ in
                if response.status.code >= 500 { throw CloudError(.serverFault, "A fault.") }
            }
        case .answerFields:
            return answering { _, response, _ in
                response.headerFields = HTTPFields(response.headerFields.filter { !$0.value.isEmpty })
            }
        case .answersWithoutBody:
            return answering { _, response, body in if response.status == .notModified { body = Data("null".utf8) } }
        case .answerBodies: return answering { _, _, body in body = body.prefix(65_536) }
        case .chunkedAnswers, .trailersPassedOver:
            return answering { _, response, body in
                if response.headerFields[.transferEncoding] != nil { body += Data("0".utf8) }
            }
        case .answersUntilClose:
            return answering { _, response, _ in
                if response.headerFields[.contentLength] == nil { throw CloudError(.transport, "No length.") }
            }
        case .interimAnswersSkipped: return answering { _, response, _ in response.status = .earlyHints }
        case .compressionUndone:
            return answering { _, response, body in
                if response.headerFields[.contentEncoding] != nil { body = Data([0x1F, 0x8B]) }
            }

        case .redirectsReturned:
            return { call in
                let answer = try await call.send()
                guard let place = answer.0.headerFields[.location].flatMap(URL.init(string:)) else { return answer }
                var next = call
                next.request.path = place.path
                return try await next.send()
            }
        case .challengesReturned:
            return { call in
                let answer = try await call.send()
                return answer.0.status == .unauthorized ? try await call.send() : answer
            }
        case .nothingRemembered:
            let cookies = Locked<String?>(nil)
            return { call in
                var call = call
                call.request.headerFields[.cookie] = cookies.withLock(\.self)
                let answer = try await call.send()
                cookies.withLock { $0 = answer.0.headerFields[.setCookie] ?? $0 }
                return answer
            }
        case .answersBelongToRequests:
            let last = Locked<Data?>(nil)
            return answering { _, _, body in
                let own = body
                body = last.withLock { last in
                    defer { last = own }
                    return last ?? own
                }
            }

        case .unsendableAuthorityRefused, .largeAnswerStopped, .silenceEnds, .tricklingEnds:
            return failing { _ in CloudError(.transport, "It broke.") }
        case .refusedIsUnreachable, .unresolvedIsUnreachable, .noTLSIsUnreachable:
            return failing { _ in CloudError(.transport, "It broke.") }
        case .brokenIsTransport, .endWithinHeadIsTransport, .garbageIsTransport, .selfSignedRefused,
            .wrongHostRefused, .expiredRefused:
            return failing { _ in CloudError(.unreachable, "Nothing was sent.") }
        case .failuresKeepSecrets:
            return { call in
                do {
                    return try await call.send()
                } catch var error as CloudError {
                    error.message += " (\(call.request.path ?? ""))"
                    throw error
                }
            }
        case .cancellationEndsCall, .cancelledAtAnyMoment:
            return failing { $0 is CancellationError ? CloudError(.transport, "Cancelled.") : $0 }
        // As it is: nobody vouches for these servers here.
        case .trustedCertificate: return { try await $0.send() }

        case .sentOnce:
            return { call in
                do { return try await call.send() } catch { return try await call.send() }
            }
        case .readsShareConnection:
            return { call in
                try await URLSessionTransport().send(call.request, body: call.body, limits: call.limits)
            }
        case .fiftyAtOnce:
            let underWay = Locked(0)
            return { call in
                let number = underWay.withLock { count in
                    count += 1
                    return count
                }
                defer { underWay.withLock { $0 -= 1 } }
                // No connection is left for those who come too late.
                guard number <= 6 else { throw CloudError(.unreachable, "Too many connections.") }
                return try await call.send()
            }
        case .cancelledSendsNothing:
            return { call in try await Task.detached { try await call.send() }.value }
        }
    }

    private static func sending(
        _ change: @escaping @Sendable (inout Call) -> Void
    ) -> @Sendable (Call) async throws -> Answer {
        { call in
            var call = call
            change(&call)
            return try await call.send()
        }
    }

    private static func answering(
        _ change: @escaping @Sendable (HTTPRequest, inout HTTPResponse, inout Data) throws -> Void
    ) -> @Sendable (Call) async throws -> Answer {
        { call in
            var answer = try await call.send()
            try change(call.request, &answer.0, &answer.1)
            return answer
        }
    }

    private static func failing(
        _ change: @escaping @Sendable (any Error) -> any Error
    ) -> @Sendable (Call) async throws -> Answer {
        { call in
            do { return try await call.send() } catch { throw change(error) }
        }
    }

    private static func escaped(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.union(["?", "%"])) ?? path
    }
}

extension HTTPFields {
    /// Only the first of repeated fields.
    fileprivate var withoutRepeated: HTTPFields {
        var seen: Set<HTTPField.Name> = []
        return HTTPFields(filter { seen.insert($0.name).inserted })
    }
}
