import Testing
import XanthusCloud
import XanthusCloudTesting

/// A fault, and what somebody sees of it who asks once for something to be made.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let fault: Fault
    /// The error; `nil` if all is well.
    let code: CloudError.Code?
    /// The error on loopback, where it is another.
    let codeOnLoopback: CloudError.Code?
    /// Whether it has been made.
    let isMade: Bool

    init(_ fault: Fault, _ code: CloudError.Code?, onLoopback: CloudError.Code? = nil, isMade: Bool) {
        self.fault = fault
        self.code = code
        codeOnLoopback = onLoopback ?? code
        self.isMade = isMade
    }

    var testDescription: String { "\(fault)" }

    static let all: [FaultCase] = [
        // The server has accepted the connection before it knows what is asked.
        FaultCase(.connectionRefused, .unreachable, onLoopback: .transport, isMade: false),
        FaultCase(.resetBeforeApply, .transport, isMade: false),
        FaultCase(.resetAfterApply, .transport, isMade: true),
        FaultCase(.timeoutBeforeApply, .timedOut, isMade: false),
        FaultCase(.timeoutAfterApply, .timedOut, isMade: true),
        FaultCase(.truncatedBody, .transport, isMade: true),
        FaultCase(.slow(by: .milliseconds(100)), nil, isMade: true),
        FaultCase(.slow(by: .seconds(60)), .timedOut, isMade: true),
        FaultCase(.garbageBody, .invalidResponse, isMade: true),
        FaultCase(.emptyBody, .invalidResponse, isMade: true),
        FaultCase(.wrongContentType, nil, isMade: true),
        FaultCase(.gatewayPage(), .serverFault, isMade: false),
        FaultCase(.gatewayPage(504, isApplied: true), .serverFault, isMade: true),
        FaultCase(.gatewayPage(200), .invalidResponse, isMade: false),
        FaultCase(.unknownState, nil, isMade: true),
        FaultCase(.rateLimited(), .rateLimited, isMade: false),
        FaultCase(.rateLimited(retryAfter: .seconds(7)), .rateLimited, isMade: false),
        FaultCase(.status(500), .serverFault, isMade: false),
        FaultCase(.status(502), .serverFault, isMade: false),
        FaultCase(.status(503), .serverFault, isMade: false),
        FaultCase(.status(504), .serverFault, isMade: false),
        FaultCase(.status(503, isApplied: true), .serverFault, isMade: true),
        FaultCase(.unauthenticated, .unauthenticated, isMade: false),
        FaultCase(.notFound, .notFound, isMade: false),
        FaultCase(.busy, .busy, isMade: false),
        FaultCase(.locked, .locked, isMade: false),
    ]
}
