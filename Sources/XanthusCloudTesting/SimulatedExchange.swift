public import HTTPTypes
package import XanthusCloud

public import struct Foundation.Data

/// What comes of a request to a simulated cloud: the answer, and what the line makes of it.
///
/// Doors turn it into what a client sees.
public struct SimulatedExchange: Sendable {
    /// What the line does.
    package enum Line: Sendable, Hashable {
        /// The answer arrives, so much later.
        case late(Duration)
        /// There was no connection.
        case refused
        /// The connection ends before the answer.
        case reset
        /// Nothing comes, and the connection stays.
        case silent
        /// The connection ends in the middle of the answer's body.
        case truncated

        /// The answer arrives at once.
        package static let intact = Line.late(.zero)
    }

    /// The head of the answer, if the line lets it through.
    package var response: HTTPResponse
    /// The body of the answer, if the line lets it through.
    package var body: Data
    /// What the line does.
    package var line = Line.intact
    /// What happened to the call, if a plan said so.
    package var strike: FaultStrike?
    /// What waits in process are slept on.
    package var time = TimeSource.system

    /// Lets an answer through.
    public init(_ response: HTTPResponse, _ body: Data) {
        self.response = response
        self.body = body
    }
}

extension SimulatedExchange {
    /// Returns what a client on a real line would get.
    ///
    /// - Throws: ``CloudError`` as transports throw it.
    func arrive(from authority: String, within limits: TransportLimits) async throws -> (HTTPResponse, Data) {
        let patience = min(limits.idleTimeout, limits.deadline)
        switch line {
        case .late(let delay) where delay < patience:
            if delay > .zero { try await time.sleep(for: delay) }
            return (response, body)
        case .late, .silent:
            try await time.sleep(for: patience)
            throw CloudError(
                .timedOut,
                "\(authority) was silent for \(patience). \(Self.fateUnknown)\(note)"
            )
        case .refused:
            throw CloudError(
                .unreachable,
                "Could not reach \(authority): the connection was refused. Nothing was sent.\(note)"
            )
        case .reset:
            throw CloudError(
                .transport,
                "The connection to \(authority) broke before the answer. \(Self.fateUnknown)\(note)"
            )
        case .truncated:
            throw CloudError(
                .transport,
                "The connection to \(authority) broke within the answer. \(Self.fateUnknown)\(note)"
            )
        }
    }

    private var note: String { strike.map { " It was injected: \($0)." } ?? "" }

    private static let fateUnknown =
        "The request may or may not have been carried out; look before repeating one that changes something."
}
